import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './Button';

interface Props {
  /** What the files are, for whoever hears the page. */
  label: string;
  /** Endings and types, as an input's `accept`. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  look?: 'normal' | 'primary';
  onFiles: (files: readonly File[]) => void;
  children: ComponentChildren;
}

/** A button that opens the browser's choice of files. */
export function FileButton({
  label,
  accept,
  multiple = false,
  disabled = false,
  look = 'normal',
  onFiles,
  children,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])];
    // The same file can be chosen again after it was mended.
    event.currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <Button look={look} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        tabIndex={-1}
        class="off-screen"
        onChange={choose}
      />
    </>
  );
}

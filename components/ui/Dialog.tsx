import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Esc, or the page's own buttons. */
  onClose: () => void;
  children: ComponentChildren;
  /** The buttons, the safest first. */
  actions: ComponentChildren;
}

/** A question that has to be answered first. Keeps the focus inside and gives it back, as the browser's own dialogs do. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog ref={ref} class="ui-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class="ui-dialog-actions">{actions}</div>
    </dialog>
  );
}

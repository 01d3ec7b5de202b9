import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button';
import './Import.css';

interface Props {
  /** Where the agent was last: who comes back from there with nothing under the keyboard goes on from the button that led there. */
  back: 'import' | 'export' | null;
  onImport: () => void;
  onExport: () => void;
}

/** The ways in and out of the library. */
export function ExchangeBar({ back, onImport, onExport }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!back || document.activeElement !== document.body) return;
    const button = bar.current?.children[back === 'import' ? 0 : 1];
    if (button instanceof HTMLElement) button.focus();
  }, []);
  return (
    <div class="exchange-bar" ref={bar}>
      <Button onClick={onImport}>导入…</Button>
      <Button onClick={onExport}>导出…</Button>
    </div>
  );
}

import { Button } from '../../ui/Button';
import './Import.css';

/** The ways in and out of the library. */
export function ExchangeBar({ onImport, onExport }: { onImport: () => void; onExport: () => void }) {
  return (
    <div class="exchange-bar">
      <Button onClick={onImport}>导入…</Button>
      <Button onClick={onExport}>导出…</Button>
    </div>
  );
}

import type { ImportSheet } from '../../../lib/state/library-import';
import { Button } from '../../ui/Button';

interface Props {
  sheets: readonly ImportSheet[];
  at: number;
  onShow: (at: number) => void;
  onUse: (at: number, isUsed: boolean) => void;
}

/** The sheets of a workbook: which are imported, and which is shown. */
export function ImportSheets({ sheets, at, onShow, onUse }: Props) {
  return (
    <ul class="import-sheets" aria-label="工作表">
      {sheets.map(({ table, isUsed }, place) => (
        <li key={`${place} ${table.name}`}>
          <input
            type="checkbox"
            aria-label={`导入工作表“${table.name}”`}
            checked={isUsed}
            onChange={(event) => onUse(place, event.currentTarget.checked)}
          />
          <Button aria-pressed={place === at} onClick={() => onShow(place)}>
            {table.name} <span class="quiet">{table.rows.length}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

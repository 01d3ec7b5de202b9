import type { StatRow, StatTable } from '../../../lib/domain/stats/tables';
import './RowsTable.css';

interface Props {
  table: StatTable;
  /** What the days compared with are called; null: none. */
  beforeName: string | null;
  /** Shows the buyers behind a row. */
  onOpen: (row: StatRow) => void;
}

/** The numbers of a chart. A row that buyers stand behind opens them. */
export function RowsTable({ table: { title, columns, rows }, beforeName, onOpen }: Props) {
  return (
    <div class="table-frame">
      <table class="figures">
        <caption class="off-screen">{title}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {beforeName && <th scope="col">{beforeName}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? row.label}>
              <th scope="row">
                {row.key ? (
                  <button type="button" class="behind-opener" title="看是哪些买家" onClick={() => onOpen(row)}>
                    {row.label}
                  </button>
                ) : (
                  row.label
                )}
              </th>
              {row.cells.map((cell, i) => (
                <td key={columns[i + 1]}>{cell}</td>
              ))}
              {beforeName && <td>{row.before ?? '—'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

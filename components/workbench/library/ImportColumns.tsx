import { type Role, roleNames, roles } from '../../../lib/domain/exchange/roles';
import type { ImportSheet } from '../../../lib/state/library-import';
import { Field } from '../../ui/Field';

const SHOWN_ROWS = 3;
const HEADER_ROWS = 5;
/** What a cell shows; a hostile one may hold megabytes. */
const SHOWN = 80;

interface Props {
  sheet: ImportSheet;
  onRole: (column: number, role: Role) => void;
  onHeader: (header: number | null) => void;
  onFillDown: (on: boolean) => void;
  onGroupBySheet: (on: boolean) => void;
}

/** What each column of the sheet holds, beside what stands in it. */
export function ImportColumns({ sheet, onRole, ...on }: Props) {
  const { table, columns } = sheet;
  const first = (columns.header ?? -1) + 1;
  return (
    <>
      <div class="table-frame">
        <table class="import-columns">
          <thead>
            <tr>
              {columns.names.map((name, column) => (
                <th key={column} scope="col">
                  <span class="quiet" title={name.slice(0, 200)}>
                    {name.slice(0, SHOWN)}
                  </span>
                  <select
                    class="ui-input"
                    aria-label={`“${name.slice(0, 20)}”这一列是`}
                    data-role={columns.roles[column]}
                    value={columns.roles[column]}
                    onChange={(event) => onRole(column, event.currentTarget.value as Role)}
                  >
                    {roles.map((role) => (
                      <option key={role} value={role}>
                        {roleNames[role]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(first, first + SHOWN_ROWS).map(({ line, cells }) => (
              <tr key={line}>
                {columns.names.map((name, column) => (
                  <td key={`${column} ${name}`}>{cells[column]?.slice(0, SHOWN)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Options sheet={sheet} {...on} />
    </>
  );
}

function Options({ sheet, onHeader, onFillDown, onGroupBySheet }: Omit<Props, 'onRole'>) {
  const { table, columns } = sheet;
  const hasGroup = columns.roles.includes('group') || columns.roles.includes('subgroup');
  return (
    <div class="import-options">
      <Field label="表头">
        <select
          class="ui-input"
          value={columns.header ?? ''}
          onChange={({ currentTarget: { value } }) => onHeader(value === '' ? null : Number(value))}
        >
          <option value="">没有表头</option>
          {table.rows.slice(0, HEADER_ROWS).map(({ line }, at) => (
            <option key={line} value={at}>
              第 {line} 行
            </option>
          ))}
        </select>
      </Field>
      {hasGroup ? (
        <label>
          <input
            type="checkbox"
            checked={sheet.fillDown}
            onChange={(event) => onFillDown(event.currentTarget.checked)}
          />
          分组空着的，沿用上一行（合并过的单元格）
        </label>
      ) : (
        table.name !== '' && (
          <label>
            <input
              type="checkbox"
              checked={sheet.asGroup}
              onChange={(event) => onGroupBySheet(event.currentTarget.checked)}
            />
            用工作表名“{table.name}”做分组
          </label>
        )
      )}
    </div>
  );
}

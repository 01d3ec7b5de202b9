import { measureNames } from '../../lib/domain/fab/size/measure';
import { measuresOf, type SizeTable, shownRange, unitOfMeasure } from '../../lib/domain/fab/size/table';
import { readTypedTable } from '../../lib/domain/fab/size/type-table';
import { FabField } from './FabField';

interface Props {
  text: string;
  problem: string | undefined;
  onType: (text: string) => void;
}

const example = '尺码 身高 体重(斤)\nM 158-164 95-110\nL 165-172 111-130';

/** The size table as it is typed or pasted from a sheet, and as it was understood. */
export function FabSizes({ text, problem, onType }: Props) {
  const typed = readTypedTable(text);
  return (
    <section class="fab-sizes" aria-label="尺码表">
      <h3>尺码表</h3>
      <div class="pair">
        <FabField
          label="一行一个码，可以从表格里整块粘贴"
          hint="列：身高 体重(斤/公斤) 胸围 腰围 臀围 肩宽 脚长"
          value={text}
          placeholder={example}
          longest={5_000}
          rows={6}
          problem={problem ?? (typed.ok ? undefined : typed.line)}
          onType={onType}
        />
        {typed.ok && typed.table ? (
          <Understood table={typed.table} />
        ) : (
          <p class="quiet">写好后这里是看懂的样子。买家报了身高体重，就照这张表答；表里没有的不乱猜。</p>
        )}
      </div>
    </section>
  );
}

function Understood({ table }: { table: SizeTable }) {
  const columns = measuresOf(table);
  return (
    <table class="fab-table">
      <thead>
        <tr>
          <th scope="col">尺码</th>
          {columns.map((measure) => (
            <th key={measure} scope="col">
              {measureNames[measure]}
              {` ${unitOfMeasure(measure, table.unit) || 'cm'}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ size, ranges }) => (
          <tr key={size}>
            <th scope="row">{size}</th>
            {columns.map((measure) => (
              <td key={measure}>{ranges[measure] ? shownRange(measure, ranges[measure], table.unit) : '—'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

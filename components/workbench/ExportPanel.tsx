import type { Format } from '../../lib/domain/exchange/job';
import { type RecordKind, recordKinds } from '../../lib/domain/records/kinds';
import { type PlatformId, platformSheets } from '../../lib/domain/records/platforms';
import type { ExportChoice } from '../../lib/state/export-choice';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Panel } from './Panel';

const formatNames: Readonly<Record<Format, string>> = {
  xlsx: 'Excel 表格（.xlsx）',
  csv: 'CSV（每项一个文件）',
  json: 'JSON（给程序用）',
};
const platformNames = Object.fromEntries(Object.entries(platformSheets).map(([id, { name }]) => [id, name])) as Record<
  PlatformId,
  string
>;

interface Props {
  choice: ExportChoice;
  /** The days that go out, in words. */
  days: string;
  isOff: boolean;
  onToggle: (kind: RecordKind) => void;
  onFormat: (format: Format) => void;
  onPlatform: (platform: PlatformId) => void;
  onExport: () => void;
}

/** Records out, for the sheets that the shop already fills. */
export function ExportPanel({ choice, days, isOff, onToggle, onFormat, onPlatform, onExport }: Props) {
  const kinds = choice.kinds.value;
  return (
    <Panel title="导出" hint={`${days}，按上面选的日期和客服。数字、金额、日期在表格里都能直接算。`}>
      <fieldset class="choices">
        <legend>导出什么</legend>
        {(Object.keys(recordKinds) as RecordKind[]).map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => onToggle(kind)} />
            {recordKinds[kind]}
          </label>
        ))}
      </fieldset>
      <div class="export-line">
        <Choice label="格式" names={formatNames} value={choice.format.value} onChoose={onFormat} />
        <Choice label="日报列名照着" names={platformNames} value={choice.platform.value} onChoose={onPlatform} />
        <Button look="primary" disabled={isOff || kinds.length === 0} onClick={onExport}>
          导出
        </Button>
      </div>
    </Panel>
  );
}

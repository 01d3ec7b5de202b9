import { codePrefixes } from '../../lib/domain/scripts/typed-code';
import { Field } from '../ui/Field';
import { Panel } from './Panel';

interface Props {
  /** Null: off. */
  prefix: string | null;
  onChange: (prefix: string | null) => void;
}

/** Whether a short code typed in the reply box becomes its script, and which mark begins one. */
export function CodesPanel({ prefix, onChange }: Props) {
  const mark = prefix ?? codePrefixes[0];
  return (
    <Panel
      title="编码"
      hint={`编码是 tg 的话术：在回复框里打 ${mark}tg 再按 Tab 就换成它，按一次撤销就变回来。打字选词时、单词中间不会触发；前面没有编码时 Tab 照旧。`}
    >
      <label>
        <input
          type="checkbox"
          checked={prefix !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? mark : null)}
        />
        在回复框里用编码
      </label>
      <Field label="编码前的符号" hint="中文输入法打出的全角符号也算">
        <select
          class="ui-input"
          value={mark}
          disabled={prefix === null}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {codePrefixes.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </Field>
    </Panel>
  );
}

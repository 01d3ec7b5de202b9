import { type Encoding, encodings } from '../../../lib/domain/exchange/table';
import type { ImportSheet, ImportSource as Source } from '../../../lib/state/library-import';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK（简体）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  big5: 'Big5（繁体）',
};

interface Props {
  source: Source;
  sheet: ImportSheet | undefined;
  onEncoding: (encoding: Encoding) => void;
  onOther: () => void;
}

/** Which file it is, whose it seems to be, and how its characters were read. */
export function ImportSource({ source, sheet, onEncoding, onOther }: Props) {
  return (
    <div class="import-source">
      <div>
        <strong>{source.name}</strong>
        {sheet?.dialect && <p class="quiet">看起来是{sheet.dialect.name}的表</p>}
        {source.remarks.map((remark) => (
          <p key={remark} class="ui-problem">
            {remark}
          </p>
        ))}
      </div>
      {source.encoding && source.bytes && (
        <Field label="编码（乱码时换一种）">
          <select
            class="ui-input"
            value={source.encoding}
            onChange={(event) => onEncoding(event.currentTarget.value as Encoding)}
          >
            {encodings.map((encoding) => (
              <option key={encoding} value={encoding}>
                {encodingNames[encoding]}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Button onClick={onOther}>换一个</Button>
    </div>
  );
}

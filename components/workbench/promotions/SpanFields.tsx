import { readMoment, type SpanForm } from '../../../lib/domain/pricing/rule-form';
import { endHint } from '../../../lib/domain/pricing/span-words';
import { TextField } from '../../ui/TextField';

interface Props {
  /** Before 开始 and 结束: `尾款`. */
  of?: string;
  span: SpanForm;
  problems: { from?: string | undefined; to?: string | undefined };
  now: number;
  onChange: (span: SpanForm) => void;
}

/** From–to in the shop's time; empty is open. An end at midnight is said as 24:00 of the day before. */
export function SpanFields({ of = '', span, problems, now, onChange }: Props) {
  const end = readMoment(span.to);
  return (
    <>
      <TextField
        label={`${of}开始`}
        type="datetime-local"
        value={span.from}
        problem={problems.from}
        onType={(from) => onChange({ ...span, from })}
      />
      <TextField
        label={`${of}结束`}
        type="datetime-local"
        value={span.to}
        problem={problems.to}
        hint={end === null ? '当天 24:00 写成第二天 00:00' : endHint(end, now)}
        onType={(to) => onChange({ ...span, to })}
      />
    </>
  );
}

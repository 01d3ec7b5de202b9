import type { Range } from '../../lib/domain/scripts/search';
import { parseSlot, slotPattern } from '../../lib/domain/scripts/slot-syntax';
import { Chip } from '../ui/Chip';
import { Marked } from '../ui/Marked';

/** A script's text in which slots without a value are seen at once; with `marks`, the words that were searched for. */
export function SlotText({ text, marks = [] }: { text: string; marks?: readonly Range[] }) {
  const slots = [...text.matchAll(slotPattern)].map(({ 0: whole, 1: inside = '', index }) => ({
    slot: parseSlot(inside),
    from: index,
    to: index + whole.length,
  }));
  return (
    <>
      {slots.map(({ slot, from }, index) => (
        <>
          <Part text={text} from={slots[index - 1]?.to ?? 0} to={from} marks={marks} />
          {slot.kind !== 'cursor' && <Chip look="missing">{slot.label}</Chip>}
        </>
      ))}
      <Part text={text} from={slots.at(-1)?.to ?? 0} to={text.length} marks={marks} />
    </>
  );
}

function Part({ text, from, to, marks }: { text: string; from: number; to: number; marks: readonly Range[] }) {
  const inside = marks
    .map(([start, end]): Range => [Math.max(start, from) - from, Math.min(end, to) - from])
    .filter(([start, end]) => start < end);
  return <Marked text={text.slice(from, to)} marks={inside} />;
}

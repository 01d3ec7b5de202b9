import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Standing } from '../../lib/domain/facts/standing';
import type { Range, SearchResult } from '../../lib/domain/scripts/search';
import { ariaKeys, Keycap } from '../ui/Keycap';
import { Marked } from '../ui/Marked';
import { SlotText } from './SlotText';
import { StandingChip } from './StandingChip';

interface Props {
  id: string;
  result: SearchResult;
  chosen: boolean;
  /** The key that fills it at once, of the first few, and what stands beside it for the eye. */
  keys: string | undefined;
  cap: string | undefined;
  /** The fixed slot that it stands in. */
  slot: number | undefined;
  standing: Standing;
  onPick: () => void;
}

/** One script found: its title and words, what was looked for in them, and why it is here. */
export function FoundRow({ id, result, chosen, keys, cap, slot, standing, onPick }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const { text, marks } = excerpt(result.script.text, result.text);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the input, which keeps the focus.
    <div
      ref={row}
      id={id}
      class="found"
      data-standing={standing.is}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-keyshortcuts={ariaKeys(keys)}
      title={keys}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span class="found-title">
        {cap && <Keycap keys={cap} />}
        <b>
          <Marked text={result.script.title} marks={result.title} />
        </b>
        {result.why && <span class="found-why">{result.why}</span>}
        {slot !== undefined && <Keycap keys={`固定 ${slot}`} />}
      </span>
      <span class="found-text">
        <SlotText text={text} marks={marks} />
      </span>
      <StandingChip standing={standing} />
    </div>
  );
}

/** Two lines show about so much before what was found. */
const shownBefore = 24;

/** The text from a little before what was found in it, so that it is seen. Never cut within a slot. */
function excerpt(text: string, marks: readonly Range[]): { text: string; marks: readonly Range[] } {
  const [[first] = [0]] = marks;
  if (first <= shownBefore) return { text, marks };
  const near = first - shownBefore / 2;
  const slot = text.lastIndexOf('{{', near);
  const from = slot >= 0 && text.indexOf('}}', slot) >= near ? slot : near;
  return { text: `…${text.slice(from)}`, marks: marks.map(([start, end]) => [start - from + 1, end - from + 1]) };
}

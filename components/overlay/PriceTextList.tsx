import type { PriceTexts } from '../../lib/domain/pricing/text';
import type { KeyNames } from '../../lib/state/keys';
import { ariaKeys, Keycap } from '../ui/Keycap';

interface Props {
  texts: PriceTexts;
  keys: KeyNames;
  onFill: (which: keyof PriceTexts) => void;
}

const kinds = [
  ['line', '一句话', 'card.1'],
  ['formula', '算式', 'card.2'],
  ['howTo', '怎么拍', 'card.3'],
] as const;

/** Three ways to tell the buyer. Picking one fills the reply box; sending stays with the agent. */
export function PriceTextList({ texts, keys, onFill }: Props) {
  return (
    <ol class="price-texts" aria-label="发给买家">
      {kinds.map(([which, label, command]) => (
        <li key={which}>
          <button
            type="button"
            class="price-text"
            aria-keyshortcuts={ariaKeys(keys[command])}
            onClick={() => onFill(which)}
          >
            <span class="price-text-head">
              {keys[command] && <Keycap keys={keys[command]} />}
              {label}
            </span>
            <span class="price-text-words">{texts[which]}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

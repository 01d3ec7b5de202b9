import { Button } from '../ui/Button';
import { ariaKeys, Keycap } from '../ui/Keycap';
import { AnswerCard } from './AnswerCard';
import { FabIcon, PriceIcon, SaveIcon, SearchIcon } from './icons';
import type { Props } from './props';
import './SuggestionList.css';

/** Answers to the buyer's last words, best first. Picking one fills the reply box; sending stays with the agent. */
export function SuggestionList({ state, actions }: Props) {
  const { suggestions, target } = state.cards.value;
  const keys = state.keys.value;
  const [first, ...others] = ([1, 2, 3] as const).map((number) => keys[`card.${number}`]);
  // Modifiers that all cards share are named once, below them.
  const areInRow =
    first?.endsWith('1') && others.every((other, index) => other === `${first.slice(0, -1)}${index + 2}`);
  return (
    <section class="answers" aria-label="推荐话术">
      {suggestions.length === 0 && <p class="answers-none">没有合适的推荐，搜一搜话术库</p>}
      <ol>
        {suggestions.map((suggestion, index) => (
          <AnswerCard
            key={suggestion.scriptId}
            suggestion={suggestion}
            warning={state.warningOf.value(suggestion.text)}
            origins={state.origins.value}
            keys={keys[`card.${(index + 1) as 1 | 2 | 3}`]}
            cap={areInRow ? String(index + 1) : keys[`card.${(index + 1) as 1 | 2 | 3}`]}
            pinKeys={state.pinKeys}
            bindings={state.bindings.value}
            pinned={state.settings.value.pins.includes(suggestion.scriptId)}
            canPin={state.byId.value.has(suggestion.scriptId)}
            onPick={() => target && actions.pick({ scriptId: suggestion.scriptId, target })}
            onPin={(slot) => actions.pin(suggestion.scriptId, slot)}
            onUnpin={() => actions.unpin(suggestion.scriptId)}
          />
        ))}
      </ol>
      <Button
        look="plain"
        class="search-opener"
        aria-keyshortcuts={ariaKeys(keys.search)}
        onClick={() => actions.run('search')}
      >
        <SearchIcon />
        搜索话术
        {keys.search && <Keycap keys={keys.search} />}
        {areInRow && <span class="fill-keys quiet">{first}–3 填入</span>}
      </Button>
      <div class="openers">
        <Button
          look="plain"
          class="price-opener"
          aria-keyshortcuts={ariaKeys(keys.price)}
          onClick={() => actions.run('price')}
        >
          <PriceIcon />
          算到手价
          {keys.price && <Keycap keys={keys.price} />}
        </Button>
        <Button
          look="plain"
          class="fab-opener"
          aria-keyshortcuts={ariaKeys(keys.fab)}
          onClick={() => actions.run('fab')}
        >
          <FabIcon />
          卖点尺码
          {keys.fab && <Keycap keys={keys.fab} />}
        </Button>
        {state.saving.canSave.value && (
          <Button
            look="plain"
            class="save-opener"
            title="把您刚发的那句存进话术库"
            aria-keyshortcuts={ariaKeys(keys.save)}
            onClick={() => actions.run('save')}
          >
            <SaveIcon />
            存为话术
            {keys.save && <Keycap keys={keys.save} />}
          </Button>
        )}
      </div>
    </section>
  );
}

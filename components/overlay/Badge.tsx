import { Logo } from './icons';
import type { Props } from './props';

/** What is left of the overlay while it is collapsed. A dot says that answers are waiting. */
export function Badge({ state, actions }: Props) {
  const count = state.cards.value.suggestions.length;
  const label = count > 0 ? `展开成单，有 ${count} 条答案` : '展开成单';
  return (
    <main class="badge">
      <h1 class="unseen">成单</h1>
      <button type="button" aria-label={label} title={label} onClick={() => actions.place({ collapsed: false })}>
        <Logo />
        {count > 0 && <span class="badge-dot" />}
      </button>
    </main>
  );
}

import { isTrouble } from '../../lib/state/health';
import './Badge.css';
import { HealthShape } from './HealthLight';
import { Logo } from './icons';
import type { Props } from './props';

/** What is left of the overlay while it is collapsed. A dot says that answers are waiting, a number how many buyers are to be come back to. */
export function Badge({ state, actions }: Props) {
  const count = state.cards.value.suggestions.length;
  const due = state.nudges.due.value;
  const { light, summary } = { light: state.health.light.value, summary: state.health.summary.value };
  const said = [
    count > 0 && `有 ${count} 条答案`,
    due > 0 && `${due} 位到点跟进`,
    isTrouble(light) && `读页面：${summary}`,
  ].filter(Boolean);
  const label = ['展开成单', ...said].join('，');
  return (
    <main class="badge">
      <h1 class="unseen">成单</h1>
      <button type="button" aria-label={label} title={label} onClick={() => actions.place({ collapsed: false })}>
        <Logo />
        {count > 0 && <span class="badge-dot" />}
        {isTrouble(light) && light && (
          <span class="badge-health">
            <HealthShape health={light} />
          </span>
        )}
        {due > 0 && <span class="badge-due">{due > 99 ? '99+' : due}</span>}
      </button>
    </main>
  );
}

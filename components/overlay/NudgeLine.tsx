import { clockText } from '../../lib/domain/nudges/moment';
import { standingOf } from '../../lib/domain/nudges/reply-clock';
import { ariaKeys, Keycap } from '../ui/Keycap';
import './NudgeLine.css';
import type { Props } from './props';

/** Opens the desk of follow-ups, says how many are due, and who waits longest for an answer in any tab. */
export function NudgeLine({ state, actions }: Props) {
  const due = state.nudges.due.value;
  const [first, ...others] = state.nudges.clocks.value;
  const keys = state.keys.value.nudges;
  if (state.link.value === 'waiting') return null;
  return (
    <nav class="nudge-line" aria-label="跟进">
      <button
        type="button"
        aria-pressed={state.nudges.panel.value !== null}
        aria-keyshortcuts={ariaKeys(keys)}
        title={keys}
        onClick={() => actions.run('nudges')}
      >
        跟进
        {due > 0 && <b class="nudge-count">{due} 位到点</b>}
        {keys && <Keycap keys={keys} />}
      </button>
      {first && (
        <button
          type="button"
          class="nudge-wait"
          data-urgency={first.urgency}
          title={`最急的买家，所有标签页一起算：${standingOf(first)}`}
          onClick={() => state.nudges.panel.value ?? actions.run('nudges')}
        >
          <span class="nudge-who">{first.name}</span>
          <span class="nudge-time">
            {first.isFirst ? '首响' : '等'} {clockText(first.waitedMs)}
          </span>
          {others.length > 0 && (
            <small>
              +{others.length}
              <span class="unseen"> 另有 {others.length} 位在等</span>
            </small>
          )}
        </button>
      )}
    </nav>
  );
}

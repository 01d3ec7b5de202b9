import { clockText } from '../../lib/domain/nudges/moment';
import { standingOf } from '../../lib/domain/nudges/reply-clock';
import type { Props } from './props';
import './WaitingList.css';

/** Everyone who waits for an answer, in all tabs, the most urgent first: how long, and against which line. */
export function WaitingList({ state }: Pick<Props, 'state'>) {
  const clocks = state.nudges.clocks.value;
  if (clocks.length === 0) return null;
  const here = state.talk.value?.console;
  const elsewhere = (id: string): string | null =>
    id === here ? null : (state.consoles.find((known) => known.id === id)?.name ?? null);
  return (
    <section class="waiting" aria-label="等回复的买家">
      <h2>
        {clocks.length} 位在等回复
        <small>所有标签页，最急的在前</small>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ol tabIndex={0}>
        {clocks.map((clock) => (
          <li key={`${clock.console} ${clock.name}`} data-urgency={clock.urgency}>
            <b>{clock.name}</b>
            {elsewhere(clock.console) && <small>{elsewhere(clock.console)}</small>}
            <span class="waiting-line">{standingOf(clock)}</span>
            <span class="waiting-time">{clockText(clock.waitedMs)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { factOf } from '../../lib/domain/facts/facts';
import { ticksNow } from '../../lib/domain/facts/known';
import { endText } from '../../lib/domain/pricing/moment';
import { Button } from '../ui/Button';
import { CloseIcon } from './icons';
import type { Props } from './props';
import './TicksLine.css';

/** `16:00`, `24:00`: a tick never outlasts the day. */
const hourOf = (at: number): string => endText(at).replace(/^.* /, '');

/** What the agent said yes to that counts in this talk, until when, and how to take it back. Nothing where there is none. */
export function TicksLine({ state, actions }: Props) {
  const ticks = ticksNow(state.confirmed.value);
  if (ticks.length === 0) return null;
  return (
    <section class="ticks" aria-label="已确认的事实">
      <span class="quiet">已确认</span>
      <ul>
        {ticks.map(({ need, until }) => (
          <li key={need}>
            {factOf(need).claim}（到 {hourOf(until)}）
            <Button
              look="icon"
              aria-label={`收回：${factOf(need).claim}`}
              title="收回"
              onClick={() => actions.confirm(need, false)}
            >
              <CloseIcon />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

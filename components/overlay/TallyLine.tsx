import { formatRate } from '../../lib/domain/tally/figures';
import type { OverlayState } from '../../lib/state/overlay';

/** Today's figures, of this machine. */
export function TallyLine({ state }: { state: OverlayState }) {
  const tally = state.tally.value;
  if (!tally) return null;
  const items = [
    ['询单', String(tally.inquiry)],
    ['下单', String(tally.ordered)],
    ['支付', String(tally.paid)],
    ['转化率', formatRate(tally.rate)],
  ] as const;
  return (
    <footer class="tally" title="本机统计，72 小时内还会变">
      <dl>
        {items.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <span>本机统计</span>
    </footer>
  );
}

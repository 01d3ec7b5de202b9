import { yuan } from '../../lib/domain/money';
import type { Extras, OutOfReach, Way } from '../../lib/domain/pricing/extras';
import type { UnitSplit } from '../../lib/domain/pricing/split-units';
import { extraWords } from '../../lib/domain/pricing/top-up';
import './PriceExtras.css';

interface Props {
  extras: Extras;
  unit: string;
  onFill: (rule: string, way: number) => void;
}

function WayRow({ way, onFill }: { way: Way; onFill: () => void }) {
  return (
    <li>
      <button type="button" class="way" onClick={onFill}>
        <span>{way.words}</span>
        <span class="price-figure">{yuan(way.total)}</span>
        <small class="quiet" data-saves={way.extra < 0}>
          {extraWords(way.extra)}
        </small>
      </button>
    </li>
  );
}

function Reach({ found, onFill }: { found: OutOfReach; onFill: Props['onFill'] }) {
  return (
    <div class="reach">
      <p>
        {found.name} <small class="quiet">{found.gap}</small>
      </p>
      <ul>
        {found.ways.map((way, at) => (
          <WayRow key={way.words} way={way} onFill={() => onFill(found.rule, at)} />
        ))}
      </ul>
    </div>
  );
}

function SplitLine({ split, unit }: { split: UnitSplit; unit: string }) {
  const each = split.orders.map(({ quantity, total }) => `${quantity}${unit} ${yuan(total)}`);
  const alike = (order: string): number => each.filter((other) => other === order).length;
  const orders = [...new Set(each)]
    .map((order) => (alike(order) > 1 ? `${order}（${alike(order)} 单）` : order))
    .join(' + ');
  return (
    <p class="split">
      分 {split.orders.length} 单拍：{orders}，合计 {yuan(split.total)}，比一单少 {yuan(split.oneOrder - split.total)}
      <small class="quiet"> 先确认店里让不让分单</small>
    </p>
  );
}

/** What is just out of reach and what would close it. Picking a way fills the reply box. */
export function PriceExtras({ extras, unit, onFill }: Props) {
  const { outOfReach, split } = extras;
  if (outOfReach.length === 0 && !split) return null;
  return (
    <section class="extras" aria-label="差一点的优惠">
      {outOfReach.map((found) => (
        <Reach key={found.rule} found={found} onFill={onFill} />
      ))}
      {split && <SplitLine split={split} unit={unit} />}
    </section>
  );
}

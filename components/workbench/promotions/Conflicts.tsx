import { yuan } from '../../../lib/domain/money';
import type { Conflict, Shown } from '../../../lib/domain/pricing/conflicts/conflict';
import { cartText } from '../../../lib/domain/pricing/conflicts/trials';
import { momentText } from '../../../lib/domain/pricing/moment';
import { Chip } from '../../ui/Chip';
import { Panel } from '../Panel';

interface Props {
  /** Null while they are looked for. */
  conflicts: readonly Conflict[] | null;
  now: number;
}

const kinds = {
  'below-floor': ['破底价', 'strong'],
  unchecked: ['没查完', 'warn'],
  'out-of-reach': ['用不上', 'warn'],
  'never-both': ['只能选一个', 'normal'],
} as const;

/** A cart in which even so much changes nothing, or one in which it shows. */
function CartLine({
  shown: { cart, context, total },
  isUseless,
  now,
}: {
  shown: Shown;
  isUseless: boolean;
  now: number;
}) {
  const at = context.now > now ? `，${momentText(context.now)}` : '';
  const whole = `${cartText(cart)}${at}`;
  return (
    <small class="quiet">
      {isUseless ? `就算拍 ${whole}，也还是 ${yuan(total)}` : `比如 ${whole}：最便宜 ${yuan(total)}`}
    </small>
  );
}

function Found({ conflict, now }: { conflict: Conflict; now: number }) {
  const [name, look] = kinds[conflict.kind];
  return (
    <li>
      <Chip look={look}>{name}</Chip>
      <div>
        <p>{conflict.line}</p>
        {conflict.shown && <CartLine shown={conflict.shown} isUseless={conflict.kind === 'out-of-reach'} now={now} />}
      </div>
    </li>
  );
}

/** What is wrong among the promotions, each with a cart that shows it. Promotions that exclude each other on purpose stand apart. */
export function Conflicts({ conflicts, now }: Props) {
  const list = (members: readonly Conflict[]) =>
    members.map((conflict) => <Found key={conflict.line} conflict={conflict} now={now} />);
  const wrong = conflicts?.filter(({ kind }) => kind !== 'never-both') ?? [];
  const apart = conflicts?.filter(({ kind }) => kind === 'never-both') ?? [];
  return (
    <Panel title="冲突检查" hint="把所有时间、所有买家都试一遍；填了单价的底价也一起查">
      {conflicts === null && (
        <p class="quiet" role="status">
          正在检查…
        </p>
      )}
      {conflicts !== null && wrong.length === 0 && <p role="status">没有破底价的叠加，也没有谁都用不上的优惠。</p>}
      {wrong.length > 0 && <ul class="conflicts">{list(wrong)}</ul>}
      {apart.length > 0 && (
        <details>
          <summary>不会一起生效的 {apart.length} 组（有意这样设的不用管）</summary>
          <ul class="conflicts">{list(apart)}</ul>
        </details>
      )}
    </Panel>
  );
}

import { yuan } from '../../../lib/domain/money';
import type { TryLine } from '../../../lib/domain/pricing/try-cart';
import type { PromotionsState } from '../../../lib/state/promotions';
import { Receipt } from '../../pricing/Receipt';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { Tick } from '../../ui/Tick';
import { Panel } from '../Panel';
import type { PromotionCallbacks } from './callbacks';

interface Props {
  state: PromotionsState;
  on: PromotionCallbacks;
}

const MOST_LINES = 8;

interface RowProps {
  line: TryLine;
  at: number;
  problems: Readonly<Record<string, string>>;
  onChange: (change: Partial<TryLine>) => void;
  onRemove: (() => void) | null;
}

function CartRow({ line, at, problems, onChange, onRemove }: RowProps) {
  const n = `第 ${at + 1} 件`;
  return (
    <li class="try-line">
      <TextField
        label="商品 ID 或标题"
        value={line.product}
        placeholder="任意商品"
        onType={(product) => onChange({ product })}
      />
      <TextField
        label="单价 ¥"
        inputMode="decimal"
        value={line.price}
        problem={problems.price}
        maxLength={16}
        onType={(price) => onChange({ price })}
      />
      <TextField
        label="数量"
        inputMode="numeric"
        value={line.quantity}
        problem={problems.quantity}
        maxLength={12}
        onType={(quantity) => onChange({ quantity })}
      />
      <Button look="icon" aria-label={`去掉${n}`} disabled={onRemove === null} onClick={() => onRemove?.()}>
        ×
      </Button>
    </li>
  );
}

/** Why the others take nothing off. */
function Skipped({ state }: Pick<Props, 'state'>) {
  const tried = state.tried.value;
  if (!tried.ok || tried.skipped.length === 0) return null;
  return (
    <div class="skipped">
      <h3>没用上的</h3>
      <ul>
        {tried.skipped.map(({ rule, name, line }) => (
          <li key={rule}>
            {name} <span class="quiet">{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Buyer({ state, on }: Props) {
  const cart = state.tryCart.value;
  const tried = state.tried.value;
  return (
    <div class="form-grid">
      <TextField
        label="什么时候拍"
        type="datetime-local"
        value={cart.at}
        hint="不填就是现在"
        problem={!tried.ok && tried.field === 'at' ? tried.line : undefined}
        onType={(at) => on.changeCart({ at })}
      />
      <TextField
        label="买家是会员"
        value={cart.members}
        placeholder="如：88VIP"
        onType={(members) => on.changeCart({ members })}
      />
      <Tick label="首单" checked={cart.firstOrder} onTick={(firstOrder) => on.changeCart({ firstOrder })} />
      <Tick label="定金已付" checked={cart.depositPaid} onTick={(depositPaid) => on.changeCart({ depositPaid })} />
    </div>
  );
}

/** A cart to try the promotions on, with the one in the editor as it stands there. Priced as cheaply as they allow. */
export function TryCart({ state, on }: Props) {
  const { lines } = state.tryCart.value;
  const tried = state.tried.value;
  const change = (at: number, own: Partial<TryLine>) =>
    on.changeCart({ lines: lines.map((line, index) => (index === at ? { ...line, ...own } : line)) });
  const problemsAt = (at: number) => (!tried.ok && tried.of === `row.${at}` ? { [tried.field]: tried.line } : {});
  const isElsewhere = tried.ok || /^row\./.test(tried.of ?? '') || tried.field === 'at';
  const titles = Object.fromEntries(lines.map(({ product }, at) => [`row.${at}`, product.trim()]));
  return (
    <Panel title="试一单" hint="按最便宜的合法组合算，改哪里都马上更新">
      <ul>
        {lines.map((line, at) => (
          <CartRow
            key={at}
            line={line}
            at={at}
            problems={problemsAt(at)}
            onChange={(own) => change(at, own)}
            onRemove={
              lines.length === 1 ? null : () => on.changeCart({ lines: lines.filter((_, index) => index !== at) })
            }
          />
        ))}
      </ul>
      <div class="row">
        <Button
          disabled={lines.length >= MOST_LINES}
          onClick={() => on.changeCart({ lines: [...lines, { product: '', price: '', quantity: '1' }] })}
        >
          加一件商品
        </Button>
        {state.editing.value && <Tick label="只算正在改的这条" checked={state.isAlone.value} onTick={on.tryAlone} />}
      </div>
      <Buyer state={state} on={on} />
      {tried.ok ? (
        <>
          <Receipt receipt={tried} unit="件" titles={titles} />
          {tried.borne.platform + tried.borne.creator > 0 && (
            <p class="quiet">
              店铺实收 {yuan(tried.received)}（平台承担 {yuan(tried.borne.platform)}，达人承担{' '}
              {yuan(tried.borne.creator)}）
            </p>
          )}
          <Skipped state={state} />
        </>
      ) : (
        !isElsewhere && (
          <p class="ui-problem" role="alert">
            {tried.line}
          </p>
        )
      )}
    </Panel>
  );
}

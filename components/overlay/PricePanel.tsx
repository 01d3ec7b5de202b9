import { useLayoutEffect, useRef } from 'preact/hooks';
import { Receipt } from '../pricing/Receipt';
import { Button } from '../ui/Button';
import { ConcessionLine } from './ConcessionLine';
import { belongsToInputMethod } from './composition';
import { DepositFields } from './DepositFields';
import { OfferList } from './OfferList';
import { PriceExtras } from './PriceExtras';
import { PriceField } from './PriceField';
import { PriceTextList } from './PriceTextList';
import type { Props } from './props';

/** Everything in the panel that can have the keyboard, in its order; what stands in a closed section cannot. */
function stopsIn(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('input, button, summary')].filter(
    (stop) => stop.tagName === 'SUMMARY' || !stop.closest('details:not([open])'),
  );
}

/** The price for this buyer, worked out under the agent's fingers: arrows go from field to field, Enter fills the first text. */
export function PricePanel({ state, actions }: Props) {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const inputs = panel.current?.querySelectorAll<HTMLInputElement>('input');
    const asked = [...(inputs ?? [])].find((input) => input.getAttribute('aria-invalid') === 'true') ?? inputs?.[0];
    asked?.focus();
    asked?.select();
  }, []);
  const price = state.pricing.price.value;
  if (!price) return null;
  const { draft, working, concession, isOutdated } = price;
  const extras = state.pricing.extras.value;
  const move = (by: 1 | -1): void => {
    const stops = panel.current ? stopsIn(panel.current) : [];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops.at((at + by) % stops.length);
    next?.focus();
    if (next instanceof HTMLInputElement && next.type === 'text') next.select();
  };
  const enter = (target: HTMLElement): boolean => {
    if (target.matches('button, summary')) return false;
    if (target.id === 'price-offer' && draft.offer.trim() !== '') actions.addOffer();
    else actions.fillPrice('line');
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToInputMethod(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key !== 'Enter' || !enter(event.target as HTMLElement)) return;
    event.preventDefault();
  };
  return (
    <section class="answers price" aria-label="算到手价" ref={panel} onKeyDown={onKeyDown}>
      {isOutdated && (
        <p class="price-outdated">
          页面上的商品变了，这里还是之前的 <Button onClick={actions.openPrice}>重新带入</Button>
        </p>
      )}
      <div class="price-fields">
        <PriceField
          id="price-quantity"
          label={draft.said ? '数量（买家说的）' : '数量'}
          inputMode="numeric"
          value={draft.quantity}
          problem={working.problems.quantity}
          onType={(quantity) => actions.changePrice({ quantity })}
        />
        <PriceField
          id="price-unit"
          label="单价 ¥"
          value={draft.price}
          problem={working.problems.price}
          onType={(typed) => actions.changePrice({ price: typed })}
        />
      </div>
      <OfferList draft={draft} working={working} actions={actions} />
      <DepositFields deposit={draft.deposit} isPaid={draft.depositPaid} problems={working.problems} actions={actions} />
      {working.problem && (
        <p class="ui-problem" role="alert">
          {working.problem}
        </p>
      )}
      {working.receipt && <Receipt receipt={working.receipt} unit={draft.unit} />}
      {concession && <ConcessionLine concession={concession} />}
      {working.texts && <PriceTextList texts={working.texts} keys={state.keys.value} onFill={actions.fillPrice} />}
      {working.receipt && (
        <Button class="price-picture" onClick={actions.copyPicture}>
          复制成图片
        </Button>
      )}
      {extras && <PriceExtras extras={extras} unit={draft.unit} onFill={actions.fillWay} />}
      <p class="quiet price-keys">↑↓ 换一项 · 空格 勾选 · Enter 填入一句话 · Esc 返回</p>
    </section>
  );
}

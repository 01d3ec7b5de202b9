import { yuan } from '../../lib/domain/money';
import { endText, momentText } from '../../lib/domain/pricing/moment';
import type { Deposit, Receipt } from '../../lib/domain/pricing/receipt';

/** Name, figure, and what is said beside the name. */
type Row = readonly [name: string, figure: string, note?: string];

function depositRows({ deposit, balance, depositSpan, balanceSpan, paid }: Deposit): Row[] {
  const until = depositSpan.to === undefined ? '' : `${endText(depositSpan.to)} 前付`;
  const from = balanceSpan.from === undefined ? '' : `${momentText(balanceSpan.from)} 起付`;
  return [
    ['定金', yuan(deposit), paid ? '已付' : until],
    ['尾款', yuan(balance), from],
  ];
}

function totalRows({ total, goods, lines, presale }: Receipt, unit: string): Row[] {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const about = goods % units === 0 ? `每${unit}合` : `每${unit}约合`;
  const each: Row[] = units > 1 ? [[about, yuan(Math.ceil(goods / units))]] : [];
  return [['合计', yuan(total)], ...each, ...(presale ? depositRows(presale) : [])];
}

function stepRows({ lines, steps, shipping, gifts }: Receipt): Row[] {
  return [
    ...lines.map(({ price, quantity, list }): Row => [`${yuan(price)} × ${quantity}`, yuan(list)]),
    ...steps.filter(({ off }) => off > 0).map(({ name, off, left }): Row => [name, yuan(-off), `剩 ${yuan(left)}`]),
    ...(shipping > 0 ? [['运费', yuan(shipping)] as const] : []),
    ...gifts.map(({ title, count }): Row => [`送${title}`, `×${count}`]),
  ];
}

/** The price with its working, so that it can be read aloud line by line. */
export function PriceReceipt({ receipt, unit }: { receipt: Receipt; unit: string }) {
  const rows = (list: readonly Row[]) =>
    list.map(([name, figure, note]) => (
      <div key={name}>
        <dt>
          {name}
          {note && <small class="quiet"> {note}</small>}
        </dt>
        <dd class="price-figure">{figure}</dd>
      </div>
    ));
  return (
    <output class="receipt" aria-label="算出来的价格">
      <dl>{rows(stepRows(receipt))}</dl>
      <dl class="receipt-total">{rows(totalRows(receipt, unit))}</dl>
    </output>
  );
}

import { yuan } from '../money';
import { endText, momentText } from './moment';
import type { Deposit, Receipt } from './receipt';

/** One row of a receipt: name, figure, and what is said beside the name. */
export type Row = readonly [name: string, figure: string, note?: string];

function depositRows({ deposit, balance, depositSpan, balanceSpan, paid }: Deposit): Row[] {
  const until = depositSpan.to === undefined ? '' : `${endText(depositSpan.to)} 前付`;
  const from = balanceSpan.from === undefined ? '' : `${momentText(balanceSpan.from)} 起付`;
  return [
    ['定金', yuan(deposit), paid ? '已付' : until],
    ['尾款', yuan(balance), from],
  ];
}

/** What the whole comes to: 合计, 每件合, 定金, 尾款. */
export function totalRows({ total, goods, lines, presale }: Receipt, unit: string): Row[] {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const about = goods % units === 0 ? `每${unit}合` : `每${unit}约合`;
  const each: Row[] = units > 1 && lines.length === 1 ? [[about, yuan(Math.ceil(goods / units))]] : [];
  return [['合计', yuan(total)], ...each, ...(presale ? depositRows(presale) : [])];
}

/** How it comes to that, line by line, so that it can be read aloud. `titles`: of the cart's lines, by id. */
export function stepRows(
  { lines, steps, shipping, gifts }: Receipt,
  titles: Readonly<Record<string, string>> = {},
): Row[] {
  return [
    ...lines.map(({ id, price, quantity, list }): Row => {
      const title = titles[id];
      return [`${title ? `${title} ` : ''}${yuan(price)} × ${quantity}`, yuan(list)];
    }),
    ...steps.filter(({ off }) => off > 0).map(({ name, off, left }): Row => [name, yuan(-off), `剩 ${yuan(left)}`]),
    ...(shipping > 0 ? [['运费', yuan(shipping)] as const] : []),
    ...gifts.map(({ title, count }): Row => [`送${title}`, `×${count}`]),
  ];
}

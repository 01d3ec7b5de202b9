import { yuan } from '../money';
import { nameOf } from './describe';
import { endText, momentText } from './moment';
import type { Deposit, Receipt, ReceiptLine } from './receipt';
import type { Rule } from './types';

export interface TextOptions {
  /** 盒, 瓶…; 件 where nobody knows better. */
  unit?: string;
  /** Titles of the lines, by id. */
  titles?: Readonly<Record<string, string>>;
}

/** Three ways to tell a buyer the same price, ready for the reply box. */
export interface PriceTexts {
  line: string;
  formula: string;
  howTo: string;
}

/** The order page decides, in every text. */
export const caveat = '活动价可能变动，具体以下单页面显示为准';

function unitsOf(lines: readonly ReceiptLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

function depositSentence({ deposit, balance, paid }: Deposit): string {
  return paid ? `定金 ${yuan(deposit)} 已付，尾款 ${yuan(balance)}` : `定金 ${yuan(deposit)}，尾款 ${yuan(balance)}`;
}

function shippingWord(receipt: Receipt, rules: readonly Rule[]): string {
  if (receipt.shipping > 0) return `含运费 ${yuan(receipt.shipping)}`;
  const asked = receipt.steps.some((step) => rules.some((rule) => rule.id === step.rule && rule.kind === 'shipping'));
  return asked ? '包邮' : '';
}

function oneLine(receipt: Receipt, rules: readonly Rule[], unit: string): string {
  const used = receipt.steps.filter((step) => step.off > 0).map((step) => step.name);
  const parts = [
    `亲，${unitsOf(receipt.lines)}${unit}算下来一共 ${yuan(receipt.total)}`,
    receipt.presale ? depositSentence(receipt.presale) : '',
    shippingWord(receipt, rules),
    used.length > 0 ? `已算上${used.join('、')}` : '',
    ...receipt.gifts.map((gift) => `另送${gift.title}×${gift.count}`),
  ];
  return `${parts.filter(Boolean).join('，')}。${caveat}哦`;
}

function productLine({ id, price, quantity, list }: ReceiptLine, titles: TextOptions['titles']): string {
  const title = titles?.[id];
  return `${title ? `${title}：` : ''}${yuan(price)} × ${quantity} = ${yuan(list)}`;
}

function depositLines({ presale }: Receipt): string[] {
  if (!presale) return [];
  const { depositSpan, balanceSpan, paid } = presale;
  const depositWhen = paid ? '（已付）' : depositSpan.to === undefined ? '' : `（${endText(depositSpan.to)} 前付）`;
  const balanceWhen = balanceSpan.from === undefined ? '' : `（${momentText(balanceSpan.from)} 起付）`;
  return [`定金 ${yuan(presale.deposit)}${depositWhen}`, `尾款 ${yuan(presale.balance)}${balanceWhen}`];
}

function formulaText(receipt: Receipt, { unit = '件', titles }: TextOptions): string {
  const { lines, steps, shipping, gifts, total, goods } = receipt;
  const units = unitsOf(lines);
  return [
    ...lines.map((line) => productLine(line, titles)),
    ...(lines.length > 1 ? [`商品合计 ${yuan(receipt.list)}`] : []),
    ...steps.filter((step) => step.off > 0).map(({ name, off, left }) => `${name}：-${yuan(off)}，剩 ${yuan(left)}`),
    ...(shipping > 0 ? [`运费：+${yuan(shipping)}`] : []),
    ...gifts.map((gift) => `赠品：${gift.title}×${gift.count}`),
    `合计 ${yuan(total)}${lines.length === 1 && units > 1 ? `（每${unit}约合 ${yuan(Math.ceil(goods / units))}）` : ''}`,
    ...depositLines(receipt),
    caveat,
  ].join('\n');
}

/** Rules that the buyer must claim and that count in this receipt. */
function claims({ steps }: Receipt, rules: readonly Rule[]): string {
  const claimed = rules.filter((rule) => rule.claim && steps.some((step) => step.rule === rule.id));
  return claimed.length === 0 ? '' : `先领取${claimed.map((rule) => `「${nameOf(rule)}」`).join('、')}`;
}

function balanceStep({ balance, balanceSpan }: Deposit): string {
  const from = balanceSpan.from === undefined ? '' : `${momentText(balanceSpan.from)} 起`;
  const to = balanceSpan.to === undefined ? '' : `（${endText(balanceSpan.to)} 前付清）`;
  return `${from}付尾款 ${yuan(balance)}${to}`;
}

function howToText(receipt: Receipt, rules: readonly Rule[], { unit = '件' }: TextOptions): string {
  const { lines, presale, total } = receipt;
  const units = unitsOf(lines);
  const order = lines.length > 1 ? `${lines.length} 款一起拍下，共 ${units} ${unit}` : `拍下 ${units} ${unit}`;
  const by = presale?.depositSpan.to === undefined ? '' : `（${endText(presale.depositSpan.to)} 前）`;
  const pay = presale
    ? [`付定金 ${yuan(presale.deposit)}${by}`, balanceStep(presale)]
    : [`提交订单，付款 ${yuan(total)}`];
  const steps = [claims(receipt, rules), ...(presale?.paid ? pay.slice(1) : [order, ...pay])].filter(Boolean);
  const ending = presale ? `定金和尾款合计 ${yuan(total)}，${caveat}` : caveat;
  return [...steps.map((step, i) => `${i + 1}. ${step}`), ending].join('\n');
}

/** One line, the sum in steps, and how to order. Each says that the order page decides. */
export function priceTexts(receipt: Receipt, rules: readonly Rule[], options: TextOptions = {}): PriceTexts {
  return {
    line: oneLine(receipt, rules, options.unit ?? '件'),
    formula: formulaText(receipt, options),
    howTo: howToText(receipt, rules, options),
  };
}

import { type Fen, parsePrice } from '../money';
import { isWebAddress, type ShopAddOn } from './add-on';
import type { ShopFloor } from './floor';
import { readMoment, type SpanForm } from './rule-form';
import { type PhaseKind, phaseKinds, phaseNames, type Sale } from './sale';

/** What was read of a form, or what is wrong, by field. Nothing that was typed is lost: it stays in the form. */
export type FormRead<Value> =
  | { value: Value; problems?: undefined }
  | { value: null; problems: Readonly<Record<string, string>> };

function readFen(typed: string, least: Fen): { fen: Fen | null; line?: string } {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return { fen: null };
  const parsed = parsePrice(plain.replace(/^-/, ''));
  if (!parsed || parsed.isFloor) return { fen: null, line: '写成 79 或 79.50 就行' };
  if (plain.startsWith('-') && parsed.price > 0) return { fen: null, line: '不能是负数' };
  return parsed.price < least ? { fen: null, line: '要大于 0' } : { fen: parsed.price };
}

const done = <Value>(value: Value, problems: Record<string, string>): FormRead<Value> =>
  Object.keys(problems).length === 0 ? { value } : { value: null, problems };

export interface AddOnForm {
  title: string;
  price: string;
  link: string;
}

export function readAddOnForm({ title, price, link }: AddOnForm, id: string): FormRead<ShopAddOn> {
  const problems: Record<string, string> = {};
  const { fen, line } = readFen(price, 1);
  if (title.trim() === '') problems.title = '请填写商品名';
  if (fen === null) problems.price = line ?? '请填写价格';
  if (link.trim() !== '' && !isWebAddress(link.trim())) problems.link = '链接要以 https:// 开头';
  return done({ id, title: title.trim(), price: fen ?? 0, link: link.trim() }, problems);
}

export interface FloorForm {
  /** Id or title; empty: the whole shop. */
  product: string;
  floor: string;
  mostConcession: string;
  per: 'unit' | 'order';
  price: string;
}

/** `mostConcession` empty: only the floor counts. */
export function readFloorForm({ product, per, ...typed }: FloorForm, id: string): FormRead<ShopFloor> {
  const problems: Record<string, string> = {};
  const [floor, most, price] = [readFen(typed.floor, 0), readFen(typed.mostConcession, 0), readFen(typed.price, 1)];
  if (floor.fen === null) problems.floor = floor.line ?? '请填写底价';
  if (most.line) problems.mostConcession = most.line;
  if (price.line) problems.price = price.line;
  if (floor.fen !== null && price.fen !== null && floor.fen > price.fen)
    problems.floor = '底价比平时的单价还高，请检查';
  const name = product.trim();
  const scope = name === '' ? { scope: 'shop' as const, product: null } : { scope: 'product' as const, product: name };
  const kept = { id, ...scope, per, floor: floor.fen ?? 0, mostConcession: most.fen ?? Number.POSITIVE_INFINITY };
  return done({ ...kept, ...(price.fen !== null && { price: price.fen }) }, problems);
}

export interface SaleForm {
  name: string;
  phases: Readonly<Partial<Record<PhaseKind, SpanForm>>>;
}

/** Problems of a phase stand under its kind. */
export function readSaleForm({ name, phases }: SaleForm, id: string): FormRead<Sale> {
  const problems: Record<string, string> = {};
  if (name.trim() === '') problems.name = '请填写大促的名字';
  const read = phaseKinds.flatMap((kind) => {
    const { from = '', to = '' } = phases[kind] ?? {};
    if (from === '' && to === '') return [];
    const [start, end] = [readMoment(from), readMoment(to)];
    if (start === null || end === null) problems[kind] = `${phaseNames[kind]}的开始和结束都要填`;
    else if (end <= start) problems[kind] = '结束时间要晚于开始时间';
    return start === null || end === null ? [] : [{ kind, from: start, to: end }];
  });
  const [deposit, balance] = [read.find(({ kind }) => kind === 'deposit'), read.find(({ kind }) => kind === 'balance')];
  if (deposit && balance && balance.from < deposit.from) problems.balance ??= '付尾款不会早于付定金';
  if (read.length === 0 && Object.keys(problems).length === 0) problems.name = '至少填一个阶段的时间';
  return done({ id, name: name.trim(), phases: read.toSorted((a, b) => a.from - b.from) }, problems);
}

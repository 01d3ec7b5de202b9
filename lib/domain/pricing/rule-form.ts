import { parsePrice, yuan } from '../money';
import { type FieldSpec, type FieldType, kindSpecs } from './fields';
import { parseRule } from './parse-rule';
import { basisPoints, isUpsideDown } from './read-offer';
import type { Basis, Bearer, Benefit, Layer, Rounding, Rule, Span } from './types';
import { checkRule } from './validate';

/** A promotion as it stands in the form: texts as typed, ticks as ticked. What does not fit its kind is kept, and left out of the rule. */
export interface RuleForm {
  kind: Benefit['kind'];
  /** By member of the rule. */
  fields: Readonly<Record<string, string>>;
  name: string;
  layer: Layer;
  basis: Basis;
  /** Empty: all goods. Ids or titles of products, one a line or parted by commas. */
  products: string;
  group: string;
  notWith: readonly string[];
  firstOrder: boolean;
  member: string;
  limit: string;
  bearer: Bearer;
  claim: boolean;
  atBalance: boolean;
  span: SpanForm;
  /** When the balance of a presale is paid. */
  balance: SpanForm;
}

/** `2026-11-10T20:00`, as the browser's own field gives it, in the shop's time; empty: open. */
export interface SpanForm {
  from: string;
  to: string;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** What a moment is in the browser's field. */
export function typedMoment(at: number | undefined): string {
  return at === undefined ? '' : new Date(at + SHANGHAI_MS).toISOString().slice(0, 16);
}

/** Null where it is no moment. */
export function readMoment(typed: string): number | null {
  const at = Date.parse(`${typed}:00Z`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed) && !Number.isNaN(at) ? at - SHANGHAI_MS : null;
}

const shortYuan = (fen: number): string => yuan(fen).slice(1).replace(/\.00$/, '');

const writers: Readonly<Record<FieldType, (value: never) => string>> = {
  yuan: shortYuan,
  fold: (bp: number) => String(bp / 1000),
  percent: (bp: number) => String(bp / 100),
  count: (n: number) => String(n),
  text: (text: string) => text,
  flag: (on: boolean) => (on ? '1' : ''),
  tiers: (tiers: readonly { threshold: number; off: number }[]) =>
    tiers.map(({ threshold, off }) => `${shortYuan(threshold)}-${shortYuan(off)}`).join('\n'),
  rounding: ({ to, way }: Rounding) => `${to}-${way}`,
};
const writerOf = (type: FieldType) => writers[type] as (value: unknown) => string;

/** The form of a rule, to be changed. */
export function formOf(rule: Rule): RuleForm {
  const members = { ...rule, perUnit: 'per' in rule && rule.per === 'unit' } as Record<string, unknown>;
  const fields = kindSpecs[rule.kind].fields.flatMap(({ name, type }) => {
    const value = members[name];
    return value === undefined ? [] : [[name, writerOf(type)(value)] as const];
  });
  const span = (of: Span | undefined): SpanForm => ({ from: typedMoment(of?.from), to: typedMoment(of?.to) });
  return {
    kind: rule.kind,
    fields: Object.fromEntries(fields),
    name: rule.name,
    layer: rule.layer,
    basis: rule.basis,
    products: rule.lines === 'all' ? '' : rule.lines.join('\n'),
    group: rule.group ?? '',
    notWith: rule.notWith ?? [],
    firstOrder: rule.firstOrder ?? false,
    member: rule.member ?? '',
    limit: rule.limit === undefined ? '' : String(rule.limit),
    bearer: rule.bearer ?? 'shop',
    claim: rule.claim ?? false,
    atBalance: rule.atBalance ?? false,
    span: span(rule),
    balance: span(rule.kind === 'presale' ? rule.balance : undefined),
  };
}

/** An empty form of a kind, as shops mostly have it: coupons side by side (平行), item prices one after the other. */
export function emptyForm(kind: Benefit['kind']): RuleForm {
  const { layer } = kindSpecs[kind];
  const open = { from: '', to: '' };
  return {
    kind,
    fields: {},
    name: '',
    layer,
    basis: layer === 'shop' ? 'item' : 'current',
    products: '',
    group: '',
    notWith: [],
    firstOrder: false,
    member: '',
    limit: '',
    bearer: 'shop',
    claim: false,
    atBalance: false,
    span: open,
    balance: open,
  };
}

/** What is wrong, by member of the form (`off`, `from`, `balanceTo`, `limit`…). */
export type FormProblems = Readonly<Record<string, string>>;

type Read = { value?: unknown; line?: string };

function readYuan(typed: string): Read {
  const parsed = parsePrice(typed.replace(/^-/, ''));
  if (!parsed || parsed.isFloor) return { line: '写成 79 或 79.50 就行' };
  return { value: typed.startsWith('-') ? -parsed.price : parsed.price };
}

const readCount = (typed: string): Read =>
  /^-?\d{1,12}$/.test(typed) ? { value: Number(typed) } : { line: '写成整数就行，比如 3' };

function readTiers(typed: string): Read {
  const rungs = typed
    .split(/[\n,，;；]+/)
    .map((text) => text.trim())
    .filter(Boolean);
  const tiers = rungs.map((rung) => {
    const [, from, off] = /^满?\s*([\d.万]+)\s*(?:元)?\s*(?:[-–—~:：]|减)\s*([\d.万]+)\s*(?:元)?$/.exec(rung) ?? [];
    const [threshold, amount] = [parsePrice(from ?? ''), parsePrice(off ?? '')];
    return threshold && amount ? { threshold: threshold.price, off: amount.price } : null;
  });
  const broken = tiers.indexOf(null);
  return broken < 0 ? { value: tiers } : { line: `第 ${broken + 1} 档没看懂，写成 200-20` };
}

const readers: Readonly<Record<FieldType, (typed: string) => Read>> = {
  yuan: readYuan,
  count: readCount,
  tiers: readTiers,
  text: (typed) => ({ value: typed }),
  flag: () => ({ value: true }),
  rounding: (typed) => {
    const [to, way] = typed.split('-');
    return { value: { to: Number(to), way } };
  },
  fold: (typed) =>
    /^-?\d{1,3}(?:\.\d{1,3})?折?$/.test(typed)
      ? { value: basisPoints(typed.replace('折', '')) }
      : { line: '写成 8.5 或 85' },
  percent: (typed) =>
    /^-?\d{1,3}(?:\.\d{1,2})?%?$/.test(typed)
      ? { value: Math.round(Number(typed.replace('%', '')) * 100) }
      : { line: '写成 50 就是一半' },
};

function readField({ name, label, type, needed }: FieldSpec, fields: RuleForm['fields']): Read {
  const typed = (fields[name] ?? '').normalize('NFKC').trim();
  if (typed !== '') return readers[type](typed);
  return needed ? { line: `请填写${label}` } : {};
}

/** Members of the rule, and what is wrong with those that were typed. */
function readFields({ kind, fields }: RuleForm): {
  members: Record<string, unknown>;
  problems: Record<string, string>;
} {
  const members: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const spec of kindSpecs[kind].fields) {
    const { value, line } = readField(spec, fields);
    if (line) problems[spec.name] = line;
    else if (value !== undefined) members[spec.name] = value;
  }
  return { members, problems };
}

/** Where a kind has two ways to say what it takes off, one of them is asked for and one of them counts. */
function oneWay(kind: Benefit['kind'], members: Record<string, unknown>, problems: Record<string, string>): void {
  const { off, tiers, bp, price, worth } = members;
  if (kind === 'amountOff' && tiers !== undefined)
    for (const name of ['off', 'threshold', 'minUnits', 'repeats', 'maxTimes']) delete members[name];
  else if (kind === 'amountOff' && off === undefined && !problems.tiers) problems.off ??= '请填写减多少元，或者填阶梯';
  if (kind === 'nthRate' && bp === undefined && price === undefined) problems.bp ??= '请填写打几折，或者这件多少元';
  if (kind === 'nthRate' && bp !== undefined && price !== undefined) problems.price ??= '打折和多少元只填一个';
  if (kind === 'presale' && worth !== undefined && off !== undefined) problems.off ??= '膨胀和立减只填一个';
  if (members.perUnit) members.per = 'unit';
  delete members.perUnit;
}

function readSpan({ from, to }: SpanForm, names: readonly [string, string], problems: Record<string, string>): Span {
  const [start, end] = [from, to].map((typed) => (typed === '' ? undefined : readMoment(typed)));
  if (start === null) problems[names[0]] = '日期不完整';
  if (end === null) problems[names[1]] = '日期不完整';
  if (start && end && end <= start) problems[names[1]] = '结束时间要晚于开始时间';
  return { ...(start && { from: start }), ...(end && { to: end }) };
}

const productsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n,，、;；]+/)
      .map((text) => text.trim())
      .filter(Boolean),
  ),
];

function aboutOf(form: RuleForm, problems: Record<string, string>): Record<string, unknown> {
  const products = productsIn(form.products);
  const limit = form.limit.trim() === '' ? {} : readCount(form.limit.normalize('NFKC').trim());
  if (limit.line) problems.limit = limit.line;
  const span = readSpan(form.span, ['from', 'to'], problems);
  const balance = form.kind === 'presale' ? readSpan(form.balance, ['balanceFrom', 'balanceTo'], problems) : {};
  return {
    name: form.name.trim(),
    layer: form.layer,
    lines: products.length > 0 ? products : 'all',
    basis: form.basis,
    ...(form.group.trim() && { group: form.group.trim() }),
    ...(form.notWith.length > 0 && { notWith: form.notWith }),
    ...(form.firstOrder && { firstOrder: true }),
    ...(form.member.trim() && { member: form.member.trim() }),
    ...(limit.value !== undefined && { limit: limit.value }),
    ...(form.bearer !== 'shop' && { bearer: form.bearer }),
    ...(form.claim && { claim: true }),
    ...(form.atBalance && { atBalance: true }),
    ...span,
    ...(Object.keys(balance).length > 0 && { balance }),
  };
}

/** The rule that a form says, or what is wrong with it, at its field. `price`: what one of the goods costs, where it is known. */
export function readForm(form: RuleForm, id: string, price?: number): { rule: Rule | null; problems: FormProblems } {
  const { members, problems } = readFields(form);
  oneWay(form.kind, members, problems);
  const about = aboutOf(form, problems);
  if (Object.keys(problems).length > 0) return { rule: null, problems };
  const candidate = { id, kind: form.kind, ...about, ...members } as unknown as Rule;
  const slip = checkRule(candidate, price);
  if (slip) return { rule: null, problems: { [slip.field]: slip.line } };
  if (isUpsideDown(candidate))
    return { rule: null, problems: { [members.tiers ? 'tiers' : 'off']: '减的比门槛还多，请检查' } };
  const rule = parseRule(candidate);
  return rule ? { rule, problems } : { rule: null, problems: { name: '填写的内容太长，请缩短' } };
}

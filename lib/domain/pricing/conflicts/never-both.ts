import { nameOf } from '../describe';
import { areExclusive } from '../prepare';
import { spanText } from '../span-words';
import type { Rule, Span } from '../types';
import type { Conflict } from './conflict';
import { applies, contextsOf, priced, shownBy, type Trial, trialsOf } from './trials';

const isItemPrice = ({ kind }: Rule): boolean => kind === 'unitPrice' || kind === 'unitOff';
const names = (rules: readonly Rule[]): string => rules.map((rule) => `「${nameOf(rule)}」`).join('、');

function why(a: Rule, b: Rule): string {
  if (areExclusive(a, b)) return '设了不能同用，一单只能用一个';
  if (isItemPrice(a) && isItemPrice(b)) return '都是单品价，同一件商品只按最低的算';
  return `时间没有交集（${spanText(a)}；${spanText(b)}）`;
}

/** A moment at which both hold, so that the cart shows the choice between them; else the first that there is. */
function plainest(a: Rule, b: Rule, trials: readonly Trial[]): Trial | undefined {
  const holds = ({ from = 0, to = Number.POSITIVE_INFINITY }: Span, at: number) => from <= at && at < to;
  return trials.find(({ context }) => holds(a, context.now) && holds(b, context.now)) ?? trials[0];
}

/** Two item prices for the same goods: the engine lets the lower one follow the higher, and what the buyer pays is the lower. */
function areSamePrices(a: Rule, b: Rule): boolean {
  const goods = ({ lines }: Rule) => (lines === 'all' ? 'all' : JSON.stringify(lines.toSorted()));
  return isItemPrice(a) && isItemPrice(b) && goods(a) === goods(b);
}

/** Two rules of which no cart at any time uses both, each of them within reach. Null where a cart uses both. */
export function neverBoth(a: Rule, b: Rule, all: readonly Rule[], now: number): Conflict | null {
  const trials: Trial[] = [];
  for (const trial of trialsOf([a, b], all, now)) {
    if (!areSamePrices(a, b) && applies(priced(trial), [a.id, b.id])) return null;
    trials.push(trial);
  }
  const trial = plainest(a, b, trials);
  const line = `${names([a, b])}不会一起生效：${why(a, b)}`;
  return { kind: 'never-both', rules: [a.id, b.id], line, shown: trial ? shownBy(trial) : null };
}

/** The rules of one group, of which an order uses one. */
export function oneOfGroup(group: string, rules: readonly Rule[], all: readonly Rule[], now: number): Conflict {
  const line = `${names(rules)}同在“${group}”组，一单只用其中一个`;
  const [trial] = trialsOf(rules, all, now);
  const at = rules.find(({ to = Number.POSITIVE_INFINITY }) => to > now)?.from ?? now;
  const context = contextsOf(rules, Math.max(now, at))[0];
  const shown = trial && context ? shownBy({ ...trial, context }) : null;
  return { kind: 'never-both', rules: rules.map(({ id }) => id), line, shown };
}

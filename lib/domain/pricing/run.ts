import type { Fen } from '../money';
import { type Applied, apply } from './apply';
import { nameOf } from './describe';
import { ineligible } from './eligible';
import { pointsFor } from './points';
import { areExclusive, type Prepared, prepare, type SoundLine } from './prepare';
import { refusalLine } from './reasons';
import type { Gift, Problem, Skipped, Step } from './receipt';
import { type State, startState } from './state';
import type { CartLine, Context, Rule } from './types';
import { checkLines, checkRule } from './validate';

/** A cart and its rules, checked, with the rules that cannot apply set aside. */
export interface Ready {
  ok: true;
  /** In the order of their ids. */
  lines: readonly SoundLine[];
  rules: readonly Prepared[];
  out: ReadonlyMap<Prepared, Skipped>;
}

export function ready(lines: readonly CartLine[], rules: readonly Rule[], context: Context): Ready | Problem {
  const sound = checkLines(lines);
  if ('ok' in sound) return sound;
  const prepared = rules.map((rule) => prepare(rule, sound, context.buyer?.used?.[rule.id]));
  const out = new Map<Prepared, Skipped>();
  for (const one of prepared) {
    const price = one.prices.reduce((sum, unit, i) => sum + unit * (one.quantities[i] as number), 0);
    const reason = ineligible(one, rules, context);
    const problem = checkRule(one.rule, reason ? undefined : price, one.units);
    if (problem) return problem;
    if (reason) out.set(one, { rule: one.rule.id, name: nameOf(one.rule), ...reason });
  }
  return { ok: true, lines: sound, rules: prepared, out };
}

export function startOf(lines: readonly SoundLine[]): State {
  return startState(lines.map((line) => line.price * line.quantity));
}

/** What came of a list of rules. */
export interface Result {
  state: State;
  steps: Step[];
  skipped: Skipped[];
  gifts: Gift[];
  applied: Rule[];
}

function stepOf(
  { rule, covered }: Prepared,
  { on, offs, taken }: Applied,
  lines: readonly SoundLine[],
  left: Fen,
): Step {
  const shares = Object.fromEntries(lines.map((line): [string, Fen] => [line.id, 0]));
  covered.forEach((i, j) => {
    shares[(lines[i] as SoundLine).id] = offs[j] as number;
  });
  const off = offs.reduce((sum, share) => sum + share, 0);
  const step: Step = { rule: rule.id, name: nameOf(rule), on, off, left, shares };
  if (taken.next) step.next = taken.next;
  return rule.kind === 'points' ? { ...step, points: pointsFor(off, rule) } : step;
}

function exclusive(rule: Rule, other: Rule): Skipped {
  return { rule: rule.id, name: nameOf(rule), code: 'exclusive', line: `与「${nameOf(other)}」互斥` };
}

/** Tries a rule that was left out on a copy, to say why: it could not be, or it brings nothing. */
function leftOut(one: Prepared, result: Result, chosen: readonly Rule[]): Skipped {
  const { rule } = one;
  const rival = chosen.find((other) => areExclusive(rule, other));
  if (rival) return exclusive(rule, rival);
  const refusal = apply(one, structuredClone(result.state));
  const [id, name] = [rule.id, nameOf(rule)];
  if (!refusal.refused) return { rule: id, name, code: 'notBetter', line: '不用它更划算' };
  return { rule: id, name, code: refusal.refused, line: refusalLine(rule, refusal), gap: refusal.gap };
}

function applyOne(one: Prepared, result: Result, lines: readonly SoundLine[]): void {
  const { rule } = one;
  const rival = result.applied.find((other) => areExclusive(rule, other));
  if (rival) {
    result.skipped.push(exclusive(rule, rival));
    return;
  }
  const done = apply(one, result.state);
  if (done.refused) {
    const line = refusalLine(rule, done);
    result.skipped.push({ rule: rule.id, name: nameOf(rule), code: done.refused, line, gap: done.gap });
    return;
  }
  result.applied.push(rule);
  result.steps.push(stepOf(one, done, lines, result.state.goods));
  if (rule.kind === 'gift' && done.taken.gifts !== undefined)
    result.gifts.push({ rule: rule.id, title: rule.title, count: done.taken.gifts });
}

/** Applies the rules in their order; with `chosen` only those. A rule excluded by one before it is skipped. */
export function run({ lines, rules, out }: Ready, chosen?: readonly Rule[]): Result {
  const result: Result = { state: startOf(lines), steps: [], skipped: [], gifts: [], applied: [] };
  for (const one of rules) {
    const reason = out.get(one);
    if (reason) result.skipped.push(reason);
    else if (chosen && !chosen.includes(one.rule)) result.skipped.push(leftOut(one, result, chosen));
    else applyOne(one, result, lines);
  }
  return result;
}

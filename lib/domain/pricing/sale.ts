import { isMembers, isName, isNumber, oneOf, shapeOf } from './shape';
import type { Rule } from './types';

/** Of the item that keeps a big sale. */
export const saleKind = 'big-sale';

/** The phases of a big sale, as agents call them, in their usual order. */
export const phaseNames = { deposit: '预售付定金', warmUp: '预热', main: '正式开卖', balance: '付尾款' } as const;
export type PhaseKind = keyof typeof phaseNames;
export const phaseKinds = Object.keys(phaseNames) as PhaseKind[];

/** From the first moment up to but without the last, ms since 1970. */
export interface Phase {
  kind: PhaseKind;
  from: number;
  to: number;
}

export interface Sale {
  id: string;
  name: string;
  /** Each kind at most once, in the order of their beginnings. */
  phases: readonly Phase[];
}

const isPhase = shapeOf({ kind: oneOf(...phaseKinds), from: isNumber, to: isNumber });

/** The value of an item of kind `big-sale`; null where it is none. */
export function parseSale(value: unknown, id: string): Sale | null {
  if (!isMembers(value) || !isName(value.name) || !Array.isArray(value.phases)) return null;
  const phases = value.phases as Phase[];
  if (!phases.every((phase) => isPhase(phase) && phase.from < phase.to)) return null;
  if (new Set(phases.map(({ kind }) => kind)).size < phases.length) return null;
  const bare = phases.map(({ kind, from, to }) => ({ kind, from, to }));
  return { id, name: value.name as string, phases: bare.toSorted((a, b) => a.from - b.from) };
}

/** What goes on at `at`; several phases may (预热 while deposits are still paid). */
export function phasesAt({ phases }: Sale, at: number): Phase[] {
  return phases.filter(({ from, to }) => from <= at && at < to);
}

/** `rule` in the time of a phase: a presale takes its deposit from 预售 and its balance from 尾款, anything else the phase itself. */
export function ruleInPhase(rule: Rule, sale: Sale, phase: Phase): Rule {
  const balance = sale.phases.find(({ kind }) => kind === 'balance');
  const timed = { ...rule, from: phase.from, to: phase.to };
  if (timed.kind !== 'presale' || !balance) return timed;
  return { ...timed, balance: { from: balance.from, to: balance.to } };
}

const sameSpan = (a: { from?: number; to?: number } | undefined, b: Phase): boolean =>
  a !== undefined && a.from === b.from && a.to === b.to;

/** A promotion that stood exactly in a phase goes along when the phase moves. The same object where nothing changes. */
export function movedAlong(rule: Rule, before: Sale, after: Sale): Rule {
  const moved = (span: { from?: number; to?: number } | undefined): Phase | undefined => {
    const old = before.phases.find((phase) => sameSpan(span, phase));
    const now = old && after.phases.find(({ kind }) => kind === old.kind);
    return now && !sameSpan(span, now) ? now : undefined;
  };
  const own = moved(rule);
  const balance = rule.kind === 'presale' ? moved(rule.balance) : undefined;
  if (!own && !balance) return rule;
  const timed = own ? { ...rule, from: own.from, to: own.to } : rule;
  return balance ? ({ ...timed, balance: { from: balance.from, to: balance.to } } as Rule) : timed;
}

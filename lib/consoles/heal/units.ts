import type { ConsoleDefinition } from '../definition';
import { piecesOf } from './pieces';
import { rewrite } from './rewrite';

/** Within what a selector is asked: the whole page, the list of messages, each of its rows … `chat`: a row of the list of conversations. */
export const scopes = ['page', 'list', 'row', 'panel', 'card', 'order', 'chat'] as const;
export type Scope = (typeof scopes)[number];

/** One question that a definition puts to a page. What asks the same in two members is one unit. */
export interface Unit {
  scope: Scope;
  /** Absent: what it is asked of itself. */
  css: string | undefined;
  /** The attribute that is taken; absent where the text or the element itself is. */
  attr: string | undefined;
  /** `row`: what it finds are parts for other units. `self`: the part itself may be it too, as side rules ask. */
  use: 'inside' | 'row' | 'self';
  /** Of several in one part the one whose value is taken; absent where all are meant. */
  takes?: 'first' | 'last';
  /** Not what is found, but what stands in it and says alone what this regular expression cuts out of its text. */
  line?: string;
}

export const nameOf = ({ scope, css, attr, use, line }: Omit<Unit, 'takes'>): string =>
  `${scope}${use === 'self' ? '~' : ''} ${css ?? ''}${attr === undefined ? '' : ` @${attr}`}${line === undefined ? '' : ` /${line}/`}`;

/** Every unit of a definition, once, and before each the pieces of its selector, which are looked for by themselves too. */
export function unitsOf(definition: ConsoleDefinition): Unit[] {
  const units = new Map<string, Unit>();
  // Whatever else asks the same, a value that is taken of it is taken.
  const add = (unit: Unit): void => {
    const known = units.get(nameOf(unit));
    if (!known || (known.takes === undefined && unit.takes !== undefined)) units.set(nameOf(unit), unit);
  };
  rewrite(definition, (unit) => {
    for (const css of unit.css === undefined ? [] : piecesOf(unit.css))
      add({ scope: unit.scope, css, attr: undefined, use: unit.use === 'self' ? 'self' : 'inside' });
    add(unit);
    return unit;
  });
  return [...units.values()];
}

type Rules = ConsoleDefinition['messages'];
const ruleUnit = (css: string): Unit => ({ scope: 'row', css, attr: undefined, use: 'self' });
const ruled = (rules: readonly { css?: string }[] = []): Unit[] =>
  rules.flatMap(({ css }) => (css === undefined ? [] : ruleUnit(css)));

/** What tells whose a message is, and of which kind. */
export const ruleUnits = ({ side, kind }: Rules): Unit[] => [...ruled(side), ...ruled(kind)];

/** What says another side, or another kind, than this does; nothing where this says neither. */
export function oppositeUnits({ side, kind = [] }: Rules, unit: Unit): Unit[] {
  const isIt = ({ css }: { css?: string }): boolean =>
    css !== undefined && nameOf(ruleUnit(css)) === nameOf({ ...unit, attr: undefined });
  const [ownSide, ownKind] = [side.find(isIt)?.side, kind.find(isIt)?.kind];
  return [
    ...(ownSide ? ruled(side.filter((rule) => rule.side !== ownSide)) : []),
    ...(ownKind ? ruled(kind.filter((rule) => rule.kind !== ownKind)) : []),
  ];
}

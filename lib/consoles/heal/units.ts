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
}

export const nameOf = ({ scope, css, attr, use }: Pick<Unit, 'scope' | 'css' | 'attr' | 'use'>): string =>
  `${scope}${use === 'self' ? '~' : ''} ${css ?? ''}${attr === undefined ? '' : ` @${attr}`}`;

/** Every unit of a definition, once, and before each the pieces of its selector, which are looked for by themselves too. */
export function unitsOf(definition: ConsoleDefinition): Unit[] {
  const units = new Map<string, Unit>();
  const add = (unit: Unit): void => void units.set(nameOf(unit), units.get(nameOf(unit)) ?? unit);
  rewrite(definition, (unit) => {
    for (const css of unit.css === undefined ? [] : piecesOf(unit.css))
      add({ scope: unit.scope, css, attr: undefined, use: unit.use === 'self' ? 'self' : 'inside' });
    add(unit);
    return unit;
  });
  return [...units.values()];
}

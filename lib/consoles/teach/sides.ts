import { type BoxOf, sideOfPage } from '../alignment';
import type { ConsoleDefinition } from '../definition';
import { holds } from '../query';

import type { Rows } from './rows';
import { marksOf } from './selectors';

type SideRules = ConsoleDefinition['messages']['side'];

/** The rows of each side as far as their place tells; at least the two that were shown. */
function sorted({ all, buyer, mine }: Rows, box: BoxOf): Record<'buyer' | 'mine', Element[]> {
  const [left, right] = [sideOfPage(buyer, box), sideOfPage(mine, box)];
  const isTelling = left !== null && right !== null && left !== right;
  const at = (side: string | null, shown: Element) =>
    isTelling ? all.filter((row) => row === shown || sideOfPage(row, box) === side) : [shown];
  return { buyer: at(left, buyer), mine: at(right, mine) };
}

/** What the row or something in it bears. */
function marksIn(row: Element): string[] {
  const within = [row, ...row.querySelectorAll('*')].slice(0, 60);
  const marks = within.flatMap((element) => marksOf(element).filter((mark) => mark !== element.localName));
  const turned = within.some((element) => /row-reverse/.test(element.getAttribute('style') ?? ''));
  return [...new Set([...marks, ...(turned ? ['[style*="row-reverse"]'] : [])])];
}

/** Tags side by side, as an avatar before its bubble. */
function shapesIn(row: Element): string[] {
  return [...row.querySelectorAll('*')]
    .slice(0, 40)
    .flatMap((element) =>
      element.previousElementSibling
        ? [`${element.parentElement?.localName} > ${element.previousElementSibling.localName} + ${element.localName}`]
        : [],
    );
}

const onlyIn = (tellings: readonly string[], own: readonly Element[], others: readonly Element[]): string[] =>
  [...new Set(tellings)].filter((css) => own.every((row) => holds(row, css)) && !others.some((row) => holds(row, css)));

/** By where they stand, as far as that tells the two apart and nobody's lines from both. */
function byPlace(rows: Rows, box: BoxOf, isNobodys: (row: Element) => boolean): SideRules {
  const [left, right] = [sideOfPage(rows.buyer, box), sideOfPage(rows.mine, box)];
  if (!left || !right || left === right) return [];
  if (rows.all.some((row) => isNobodys(row) && sideOfPage(row, box) !== null)) return [];
  return [
    { stands: left, side: 'buyer' },
    { stands: right, side: 'agent' },
  ];
}

/**
 * How to tell the buyer's messages from mine: by what they bear, and where those marks are gone one day by where they stand; else by how they
 * are built. Empty: not at all.
 */
export function sideRules(rows: Rows, box: BoxOf): SideRules {
  const known = sorted(rows, box);
  const by = (tellings: (row: Element) => string[]): SideRules => {
    const buyer = onlyIn(tellings(rows.buyer), known.buyer, known.mine).slice(0, 2);
    const mine = onlyIn(tellings(rows.mine), known.mine, known.buyer).slice(0, 2);
    if (buyer.length === 0 || mine.length === 0) return [];
    return [
      ...buyer.map((css) => ({ css, side: 'buyer' as const })),
      ...mine.map((css) => ({ css, side: 'agent' as const })),
    ];
  };
  const marked = by(marksIn);
  const isMarked = (row: Element) => marked.some(({ css }) => css !== undefined && holds(row, css));
  const placed = byPlace(rows, box, (row) => marked.length > 0 && !isMarked(row));
  return marked.length > 0 || placed.length > 0 ? [...marked, ...placed] : by(shapesIn);
}

import type { BoxOf } from '../alignment';
import type { ConsoleDefinition, Locator } from '../definition';
import { onOneLine, textOf } from '../page-text';
import { leavesIn, longestLeaf } from './leaves';
import { innerSelectors, listPlacesOf, type Rows, rowSelectors } from './rows';
import { sideRules } from './sides';
import { idAttributes, timePattern } from './values';

/** What was pointed at in the row of one buyer message, and of one of mine; the row itself where only the row is known. */
export interface Shown {
  buyer: Element;
  mine: Element;
}

const wordsOf = (row: Element, picked: Element): Element => (picked === row ? (longestLeaf(row) ?? row) : picked);

function timesIn(rows: Rows): Locator[] {
  const samples = rows.all.flatMap((row) => {
    const inner = leavesIn(row).find((leaf) => timePattern.test(onOneLine(textOf(leaf))));
    return inner ? [{ row, inner }] : [];
  });
  return innerSelectors(samples).map((css) => ({ css }));
}

/** How the transcript is read, learnt from one message of each side; null where nothing tells the sides apart. */
export function messageRules(rows: Rows, shown: Shown, box: BoxOf): ConsoleDefinition['messages'] | null {
  const side = sideRules(rows, box);
  if (side.length === 0) return null;
  const list = listPlacesOf(rows);
  const samples = [
    { row: rows.buyer, inner: wordsOf(rows.buyer, shown.buyer) },
    { row: rows.mine, inner: wordsOf(rows.mine, shown.mine) },
  ];
  const text = innerSelectors(samples);
  const time = timesIn(rows);
  const ids = idAttributes(rows.buyer, rows.all);
  return {
    list,
    row: rowSelectors(rows, list),
    side,
    text: [...(text.length > 0 ? text : innerSelectors(samples.slice(0, 1))).map((css) => ({ css })), {}],
    ...(time.length > 0 ? { time } : {}),
    ...(ids.length > 0 ? { id: ids.slice(0, 2).map((attr) => ({ attr })) } : {}),
  };
}

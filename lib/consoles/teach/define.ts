import type { BoxOf } from '../alignment';
import { type ConsoleDefinition, definitionFormat, type Locator } from '../definition';
import { onOneLine, textOf } from '../page-text';
import { rowRules } from './active-row';
import { leavesIn, longestLeaf } from './leaves';
import { productRules } from './product-card';
import { boxPlaces, sendPlaces } from './reply-box';
import { innerSelectors, listPlacesOf, type Rows, rowSelectors, rowsOf } from './rows';
import { selectorsOf } from './selectors';
import { sideRules } from './sides';
import { idAttributes, timePattern } from './values';

/** What the agent points at, in the order of asking. */
export const steps = ['name', 'buyer', 'mine', 'box', 'product', 'row'] as const;
export type Step = (typeof steps)[number];
export type Picks = Partial<Record<Step, Element>>;

export type Taught = { ok: true; definition: ConsoleDefinition } | { ok: false; line: string; step: Step };

const wordsOf = (row: Element, picked: Element): Element => (picked === row ? (longestLeaf(row) ?? row) : picked);

function timesIn(rows: Rows): Locator[] {
  const samples = rows.all.flatMap((row) => {
    const inner = leavesIn(row).find((leaf) => timePattern.test(onOneLine(textOf(leaf))));
    return inner ? [{ row, inner }] : [];
  });
  return innerSelectors(samples).map((css) => ({ css }));
}

function messageRules(rows: Rows, picks: Picks, box: BoxOf): ConsoleDefinition['messages'] | null {
  const side = sideRules(rows, box);
  if (side.length === 0) return null;
  const list = listPlacesOf(rows);
  const shown = [
    { row: rows.buyer, inner: wordsOf(rows.buyer, picks.buyer ?? rows.buyer) },
    { row: rows.mine, inner: wordsOf(rows.mine, picks.mine ?? rows.mine) },
  ];
  const text = innerSelectors(shown);
  const time = timesIn(rows);
  const ids = idAttributes(rows.buyer, rows.all);
  return {
    list,
    row: rowSelectors(rows, list),
    side,
    text: [...(text.length > 0 ? text : innerSelectors(shown.slice(0, 1))).map((css) => ({ css })), {}],
    ...(time.length > 0 ? { time } : {}),
    ...(ids.length > 0 ? { id: ids.slice(0, 2).map((attr) => ({ attr })) } : {}),
  };
}

/** `own-kefu-example-com` */
export const ownId = (hostname: string): string =>
  `own-${hostname.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 60).replace(/-+$/, '');

/** A definition out of what was pointed at; or which step is wanted for it, and why. */
export function define(picks: Picks, document: Document, called: string, box: BoxOf): Taught {
  const { name, buyer, mine, box: reply, product, row } = picks;
  const lack = (step: Step, line: string): Taught => ({ ok: false, step, line });
  if (!name) return lack('name', '还缺买家的名字：没有它就分不清在答谁');
  if (!buyer) return lack('buyer', '还缺一条买家的消息');
  if (!mine) return lack('mine', '还缺一条您自己的消息：没有它分不清是谁说的');
  if (!reply) return lack('box', '还缺回复框');
  const rows = rowsOf(buyer, mine);
  if (!rows) return lack('mine', '这条和买家那条是同一条，请换一条您发的');
  const messages = messageRules(rows, picks, box);
  if (!messages) return lack('mine', '看不出这两条有什么不同，请换一条您发的');
  const theirs = onOneLine(textOf(name));
  const learnt = row ? rowRules(row, theirs) : { key: [], nameAgain: [], conversations: undefined };
  const names = selectorsOf(name, document.documentElement).map((css) => ({ css }));
  const productRow = product ? (rows.all.find((each) => each.contains(product)) ?? null) : null;
  const { protocol, host, hostname } = document.location;
  return {
    ok: true,
    definition: {
      format: definitionFormat,
      id: ownId(hostname),
      name: called.trim().slice(0, 20) || hostname.slice(0, 20),
      matches: [`${protocol}//${host}/*`],
      present: messages.list,
      buyer: {
        key: learnt.key.length > 0 ? learnt.key : names,
        name: names,
        ...(learnt.nameAgain.length > 0 ? { nameAgain: learnt.nameAgain } : {}),
      },
      messages,
      ...(product ? productRules(product, { list: rows.list, row: productRow, box: reply }) : {}),
      ...(learnt.conversations ? { conversations: learnt.conversations } : {}),
      composer: boxPlaces(reply),
      send: sendPlaces(document),
    },
  };
}

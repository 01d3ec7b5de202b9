import { taughtBy } from '../../domain/own-console';
import type { BoxOf } from '../alignment';
import { withParts } from '../correction';
import type { ConsoleDefinition, Locator, Place, TaughtPart } from '../definition';
import { locateLine } from '../locate';
import { createMemory } from '../memory';
import { readTranscript } from '../messages';
import { onOneLine, textOf } from '../page-text';
import { elementsAt, findFirst } from '../place';
import { firstMatch, isVisible } from '../query';
import { rowRules } from './active-row';
import { candidatesFor } from './guess';
import { type Lack, lacking, lacks, type Picks, type Step, type Taught, type ToldStatus } from './lacks';
import { boxPlaces, sendPlaces } from './reply-box';
import { rowsOf } from './rows';
import { selectorsOf } from './selectors';
import { sideColumnRules } from './side-column';
import { messageRules } from './transcript';

/** One thing to teach anew, of a console that is known so far as `base` says. */
export interface Assignment {
  field: Step;
  base: ConsoleDefinition;
}

interface Given {
  base: ConsoleDefinition;
  picks: Picks;
  document: Document;
  box: BoxOf;
  told: ToldStatus;
}

type Parts = Partial<Pick<ConsoleDefinition, TaughtPart>>;
type Learnt = Parts | Lack;

function elementOf(document: Document, locators: readonly Locator[]): Element | undefined {
  for (const locator of locators) {
    const found = locator.url === undefined ? elementsAt(document, locator).find(isVisible) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What the console so far knows of the page by itself, so that only one thing need be pointed at. */
export function knownPicks(base: ConsoleDefinition, document: Document): Picks {
  const list = findFirst(document, base.messages.list);
  const rows = list ? readTranscript(base, list, 0, createMemory()) : [];
  const newest = (side: string) => rows.findLast(({ message }) => message.side === side)?.element;
  const known = {
    name: elementOf(document, base.buyer.name),
    buyer: newest('buyer'),
    mine: newest('agent'),
    box: findFirst(document, base.composer) ?? undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, element]) => element !== undefined));
}

/** Of the former ways those that find the same or, as another layout's, nothing: what finds another thing here was wrong. */
const agreeing = <Way>(former: readonly Way[], isOther: (way: Way) => boolean): Way[] =>
  former.filter((way) => !isOther(way));

const distinct = <Way>(ways: readonly Way[]): Way[] => [
  ...new Map(ways.map((way) => [JSON.stringify(way), way])).values(),
];

type BuyerRules = ConsoleDefinition['buyer'];

/** Who has been known by one key stays known by it for as long as the page has it; a new key agrees with nothing that showed the former. */
function withKey(buyer: BuyerRules, key: readonly Locator[], document: Document): BuyerRules {
  if (key.length === 0 || locateLine(document, buyer.key) !== null) return buyer;
  const { keyAgain: _again, keyInMessages: _in, ...rest } = buyer;
  return { ...rest, key: distinct([...buyer.key, ...key]) };
}

function nameAgain({ base, picks, document, box }: Given): Learnt {
  const { name } = picks;
  if (!name) return lacking.name;
  const { buyer } = base;
  const theirs = onOneLine(textOf(name));
  const says = (locators: readonly Locator[]) => locateLine(document, locators);
  const isOther = (locator: Locator) => ![null, theirs].includes(says([locator]));
  const names = distinct<Locator>([...selectorsOf(name).map((css) => ({ css })), ...agreeing(buyer.name, isOther)]);
  const isKeyName = JSON.stringify(buyer.key) === JSON.stringify(buyer.name);
  const {
    nameAgain: former = [],
    nameGlued,
    ...rest
  } = isKeyName ? { ...buyer, key: names } : withKey(buyer, names, document);
  const still = agreeing(former, isOther);
  // Where no other place shows the name as before, the list of conversations may: two places keep a switch from being overlooked.
  const [row] = still.length > 0 || former.length === 0 ? [] : candidatesFor('row', picks, document, box);
  const agrees = row ? rowRules(row, theirs).nameAgain : still;
  const glued = nameGlued && says(nameGlued.at);
  const isGlued =
    nameGlued &&
    (!glued || (glued.startsWith(theirs) && firstMatch(glued.slice(theirs.length), nameGlued.rest) !== null));
  return {
    buyer: {
      ...rest,
      name: names,
      ...(agrees.length > 0 ? { nameAgain: agrees } : {}),
      ...(isGlued ? { nameGlued } : {}),
    },
  };
}

/** The rules by which robots' lines were told from mine, on the marks that mine bear now. */
function robotRules(former: ConsoleDefinition['messages'], side: ConsoleDefinition['messages']['side']) {
  const texts = former.side.flatMap((rule) => (rule.side === 'robot' && rule.text !== undefined ? [rule.text] : []));
  const mine = side.filter((rule) => rule.side === 'agent');
  return texts.flatMap((text) => mine.map((rule) => ({ ...rule, text, side: 'robot' as const })));
}

function messagesAgain({ base, picks: { buyer, mine }, document, box }: Given): Learnt {
  if (!buyer) return lacking.buyer;
  if (!mine) return lacking.mine;
  const rows = rowsOf(buyer, mine);
  if (!rows) return lacks.sameMessage;
  const learnt = messageRules(rows, { buyer, mine }, box);
  if (!learnt) return lacks.sameSides;
  const former = base.messages;
  const id = distinct([...(former.id ?? []), ...(learnt.id ?? [])]);
  const time = distinct([...(learnt.time ?? []), ...(former.time ?? [])]);
  const messages = {
    ...former,
    ...learnt,
    side: [...robotRules(former, learnt.side), ...learnt.side],
    ...(id.length > 0 ? { id } : {}),
    ...(time.length > 0 ? { time } : {}),
  };
  return findFirst(document, base.present) ? { messages } : { messages, present: learnt.list };
}

function boxAgain({ base, picks: { box }, document }: Given): Learnt {
  if (!box) return lacking.box;
  const isOther = (place: Place) => ![null, box].includes(findFirst(document, [place]));
  return {
    composer: distinct([...boxPlaces(box), ...agreeing(base.composer, isOther)]),
    send: distinct([...base.send, ...sendPlaces(box)]),
  };
}

function besideAgain({ base, picks: { product, orders, buyer, mine, box }, document, told }: Given): Learnt {
  const list = findFirst(document, base.messages.list) ?? (buyer && rowsOf(buyer, mine ?? null)?.list);
  if (!list) return lacking.buyer;
  if (!box) return lacking.box;
  const panel = base.panel ? findFirst(document, base.panel) : null;
  const learnt = sideColumnRules({ product, orders }, { list, box, panel, told });
  if ('ok' in learnt) return learnt;
  // What is known besides, as a list of what the product is made of, stays.
  return {
    ...learnt,
    ...(learnt.product ? { product: { ...base.product, ...learnt.product } } : {}),
    ...(learnt.orders ? { orders: { ...base.orders, ...learnt.orders } } : {}),
  };
}

function rowAgain({ base, picks: { row, name }, document }: Given): Learnt {
  if (!row) return lacking.row;
  if (!name) return lacking.name;
  const theirs = onOneLine(textOf(name));
  const learnt = rowRules(row, theirs);
  if (learnt.nameAgain.length === 0 && learnt.key.length === 0) return lacks.noOpenRow;
  const { buyer } = base;
  const isOther = (locator: Locator) => ![null, theirs].includes(locateLine(document, [locator]));
  const again = distinct([...learnt.nameAgain, ...agreeing(buyer.nameAgain ?? [], isOther)]);
  return {
    buyer: { ...withKey(buyer, learnt.key, document), ...(again.length > 0 ? { nameAgain: again } : {}) },
    ...(learnt.conversations ? { conversations: { ...base.conversations, ...learnt.conversations } } : {}),
  };
}

const ways: Readonly<Record<Step, (given: Given) => Learnt>> = {
  name: nameAgain,
  buyer: messagesAgain,
  mine: messagesAgain,
  box: boxAgain,
  product: (given) =>
    given.picks.product ? besideAgain({ ...given, picks: { ...given.picks, orders: undefined } }) : lacking.product,
  row: rowAgain,
  orders: (given) =>
    given.picks.orders ? besideAgain({ ...given, picks: { ...given.picks, product: undefined } }) : lacking.orders,
};

/** `base` with one thing as it was pointed at now. Of a console that is built in, that becomes the agent's own correction. */
export function defineAgain({ field, base }: Assignment, given: Omit<Given, 'base'>): Taught {
  const learnt = ways[field]({ ...given, base });
  if ('ok' in learnt) return learnt;
  const parts = Object.keys(learnt) as TaughtPart[];
  const healed = base.healed?.filter((each) => taughtBy[each] !== field) ?? [];
  const { healed: _former, ...rest } = withParts(base, learnt, parts);
  const definition = healed.length > 0 ? { ...rest, healed } : rest;
  if (base.id.startsWith('own-')) return { ok: true, definition };
  return { ok: true, definition: { ...definition, corrects: distinct([...(base.corrects ?? []), ...parts]) } };
}

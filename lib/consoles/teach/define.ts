import { teachFields } from '../../domain/own-console';
import type { BoxOf } from '../alignment';
import { type ConsoleDefinition, definitionFormat } from '../definition';
import { onOneLine, textOf } from '../page-text';
import { rowRules } from './active-row';
import { lacking, lacks, type Picks, type Taught, type ToldStatus } from './lacks';
import { boxPlaces, namesInHint, sendPlaces } from './reply-box';
import { rowsOf } from './rows';
import { selectorsOf } from './selectors';
import { sideColumnRules } from './side-column';
import { messageRules } from './transcript';

/** In the order of asking. */
export const steps = teachFields;

/** `own-kefu-example-com` */
export const ownId = (hostname: string): string =>
  `own-${hostname.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 60).replace(/-+$/, '');

/** The origin of the page in which this one stands as a frame, by which the popup knows the console; null for a page by itself. */
function pageAround({ defaultView, location, referrer }: Document): string | null {
  if (!defaultView || defaultView === defaultView.top) return null;
  return (
    location.ancestorOrigins?.[location.ancestorOrigins.length - 1] ?? URL.parse(referrer)?.origin ?? location.origin
  );
}

/** Where things stand, what the console is to be called, and what the agent said besides pointing. */
export interface Lesson {
  document: Document;
  box: BoxOf;
  called: string;
  told: ToldStatus;
}

/** A definition out of what was pointed at; or which step is wanted for it, and why. */
export function define(picks: Picks, { document, called, box, told }: Lesson): Taught {
  const { name, buyer, mine, box: reply, row } = picks;
  if (!name) return lacking.name;
  if (!buyer) return lacking.buyer;
  if (!mine) return lacking.mine;
  if (!reply) return lacking.box;
  const rows = rowsOf(buyer, mine);
  if (!rows) return lacks.sameMessage;
  const messages = messageRules(rows, { buyer, mine }, box);
  if (!messages) return lacks.sameSides;
  const beside = sideColumnRules(picks, { list: rows.list, box: reply, told });
  if ('ok' in beside) return beside;
  const theirs = onOneLine(textOf(name));
  const learnt = row ? rowRules(row, theirs) : { key: [], nameAgain: [], conversations: undefined };
  const nameAgain = [...learnt.nameAgain, ...namesInHint(reply, theirs)];
  const names = selectorsOf(name).map((css) => ({ css }));
  const { protocol, host, hostname } = document.location;
  const around = pageAround(document);
  const definition: ConsoleDefinition = {
    format: definitionFormat,
    id: ownId(hostname),
    name: called.trim().slice(0, 20) || hostname.slice(0, 20),
    matches: [...new Set([`${protocol}//${host}/*`, ...(around ? [`${around}/*`] : [])])],
    ...(around ? { inFrame: true as const } : {}),
    present: messages.list,
    buyer: {
      key: learnt.key.length > 0 ? learnt.key : names,
      name: names,
      ...(nameAgain.length > 0 ? { nameAgain } : {}),
    },
    messages,
    ...beside,
    ...(learnt.conversations ? { conversations: learnt.conversations } : {}),
    composer: boxPlaces(reply),
    send: sendPlaces(reply),
  };
  return { ok: true, definition };
}

import type { Finding, Findings } from '../domain/health';
import { isNoteOpen } from './composer';
import type { ConsoleDefinition } from './definition';
import { locateLine } from './locate';
import type { Memory } from './memory';
import { queryFirst } from './query';
import type { Reading } from './read';

/** Fewer lines than this may well all be the system's. */
const fewLines = 4;

const holdsAny = (scope: ParentNode, selectors: readonly string[]): boolean =>
  selectors.some((css) => queryFirst(scope, css));

function sayer({ healed }: ConsoleDefinition, findings: Findings) {
  return (field: keyof Findings, isFound: unknown, otherwise: Finding = 'absent'): void => {
    findings[field] = isFound ? (healed?.includes(field) ? 'fallback' : 'found') : otherwise;
  };
}

/** Whether the list of conversations shows any; nothing where the definition names none. */
export function findingsOfList(definition: ConsoleDefinition, document: Document): Findings {
  const findings: Findings = {};
  const { conversations } = definition;
  if (conversations) sayer(definition, findings)('list', holdsAny(document, conversations.row));
  return findings;
}

/** What a reading gave of each field that the definition claims; nothing of those that cannot be told without a buyer. */
export function findingsOf(
  definition: ConsoleDefinition,
  document: Document,
  { snapshot, rows, transcript }: Reading,
  { finds, of }: Memory,
): Findings {
  const { buyer, messages, product, orders, composer, agent, shop } = snapshot;
  const findings: Findings = {};
  const say = sayer(definition, findings);
  say('buyer', buyer, buyer || locateLine(document, definition.buyer.key, finds) === null ? 'absent' : 'contradictory');
  const { row } = definition.messages;
  const holdsRows = rows.length > 0 || (transcript && of(transcript, 'rows', () => holdsAny(transcript, row)));
  say('messages', holdsRows, row.length === 0 ? 'missing' : 'absent');
  say('composer', composer.found, isNoteOpen(definition, document, finds) ? 'note' : 'absent');
  if (definition.shop) say('shop', shop);
  if (definition.agent) say('agent', agent);
  if (!buyer) return findings;
  say('name', buyer.name);
  if (messages.length >= fewLines)
    say(
      'sides',
      messages.some(({ side }) => side !== 'system'),
    );
  if (definition.product) say('product', product);
  if (definition.orders) say('orders', orders.length);
  return findings;
}

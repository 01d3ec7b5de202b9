import type { Buyer } from '../domain/conversation';
import type { ConsoleDefinition, Locator } from './definition';
import { locateLine } from './locate';
import { firstMatch } from './query';

/** The open buyer; null when none is, or while the page's parts disagree (a switch under way). */
export function readBuyer({ buyer }: ConsoleDefinition, document: Document): Buyer | null {
  const key = locateLine(document, buyer.key);
  if (key === null) return null;
  const name = locateLine(document, buyer.name);
  const agreed = agree(key, buyer.keyAgain, document) && agree(name, buyer.nameAgain, document);
  return agreed && isGluedTo(name ?? '', buyer, document) ? { key, name } : null;
}

/** Every other place that shows it shows the same. */
function agree(value: string | null, elsewhere: readonly Locator[] = [], document: Document): boolean {
  const others = elsewhere.map((locator) => locateLine(document, [locator]));
  return others.every((other) => other === null || other === value);
}

function isGluedTo(name: string, { nameGlued }: ConsoleDefinition['buyer'], document: Document): boolean {
  const found = nameGlued ? locateLine(document, nameGlued.at) : null;
  if (!nameGlued || found === null) return true;
  return found.startsWith(name) && firstMatch(found.slice(name.length), nameGlued.rest) !== null;
}

/** Whose transcript the page shows, as the transcript itself says; `unsaid` where it says nothing. */
export type Whose = 'own' | 'foreign' | 'unsaid';

export function whoseTranscript({ buyer }: ConsoleDefinition, document: Document, key: string): Whose {
  const shown = locateLine(document, buyer.keyInMessages);
  if (shown === null) return 'unsaid';
  return shown === key ? 'own' : 'foreign';
}

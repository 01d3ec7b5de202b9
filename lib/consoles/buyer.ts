import type { Buyer } from '../domain/conversation';
import type { ConsoleDefinition, Locator } from './definition';
import type { Finds } from './finds';
import { locateLine } from './locate';
import { firstMatch } from './query';

/** The key as it is unique on this machine: where keys are counted anew on each site, with the site before it. */
export function keyOnSite({ buyer }: ConsoleDefinition, document: Document, key: string, finds?: Finds): string {
  const site = locateLine(document, buyer.site, finds);
  return site === null ? key : `${site}/${key}`;
}

/** The open buyer; null when none is, or while the page's parts disagree (a switch under way). */
export function readBuyer(definition: ConsoleDefinition, document: Document, finds?: Finds): Buyer | null {
  const { buyer } = definition;
  const key = locateLine(document, buyer.key, finds);
  if (key === null) return null;
  const name = locateLine(document, buyer.name, finds);
  const agreed = agree(key, buyer.keyAgain, document, finds) && agree(name, buyer.nameAgain, document, finds);
  return agreed && isGluedTo(name ?? '', buyer, document, finds)
    ? { key: keyOnSite(definition, document, key, finds), name }
    : null;
}

/** Every other place that shows it shows the same. */
function agree(
  value: string | null,
  elsewhere: readonly Locator[] = [],
  document: Document,
  finds: Finds | undefined,
): boolean {
  const others = elsewhere.map((locator) => locateLine(document, [locator], finds));
  return others.every((other) => other === null || other === value);
}

/** What stands on the buyer's lines begins with this name; true where nothing is found there. */
export function isGluedTo(
  name: string,
  { nameGlued }: ConsoleDefinition['buyer'],
  document: Document,
  finds?: Finds,
): boolean {
  const found = nameGlued ? locateLine(document, nameGlued.at, finds) : null;
  if (!nameGlued || found === null) return true;
  return found.startsWith(name) && firstMatch(found.slice(name.length), nameGlued.rest) !== null;
}

/** Whose transcript the page shows, as the transcript itself says; `unsaid` where it says nothing. */
export type Whose = 'own' | 'foreign' | 'unsaid';

export function whoseTranscript(definition: ConsoleDefinition, document: Document, key: string, finds?: Finds): Whose {
  const { keyInMessages = [] } = definition.buyer;
  const shown = keyInMessages.flatMap((locator) => locateLine(document, [locator], finds) ?? []);
  if (shown.length === 0) return 'unsaid';
  return shown.some((one) => keyOnSite(definition, document, one, finds) === key) ? 'own' : 'foreign';
}

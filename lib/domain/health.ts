/** What a console's page is read for. `list`: who waits, in the list of conversations. */
export const fields = [
  'buyer',
  'name',
  'messages',
  'sides',
  'composer',
  'product',
  'orders',
  'list',
  'shop',
  'agent',
] as const;
export type Field = (typeof fields)[number];

/**
 * What one reading gave of a field. `absent` is no fault by itself: many buyers have no order. `fallback`: found, though not at the place
 * that the console's definition names. `contradictory`: parts of the page say different things. `missing`: the definition itself knows of no place.
 * `note`: of the reply box, that an internal note stands open in its place, which says nothing of the box.
 */
export type Finding = 'found' | 'fallback' | 'absent' | 'contradictory' | 'missing' | 'note';

/** Of one reading; without a field where its definition claims nothing, or where nothing can be told of it now. */
export type Findings = Partial<Record<Field, Finding>>;

export type Health = 'found' | 'fallback' | 'missing' | 'contradictory';

/** What readings have shown so far on one page. */
export interface HealthLog {
  health: Partial<Record<Field, Health>>;
  /** Conversations that went by without the field since it was last found. */
  without: Partial<Record<Field, readonly string[]>>;
}

export const noHealth: HealthLog = { health: {}, without: {} };

/** After so many conversations without it a field counts as missing. Not every buyer has a product or an order, but every open chat a reply box. */
const patience: Readonly<Record<Field, number>> = {
  buyer: 1,
  name: 2,
  messages: 2,
  sides: 2,
  composer: 2,
  list: 2,
  shop: 2,
  agent: 2,
  product: 6,
  orders: 12,
};

/** A conversation stands open though nobody can say whose: there are lines, or a reply box and not even a list to open one from. */
const isOpen = ({ messages, composer, list }: Findings): boolean =>
  messages === 'found' || (composer === 'found' && list === 'absent');

/** A reading that has stood long enough to be no switch under way. `conversation`: null while no buyer is certain. */
export function noteFindings(log: HealthLog, findings: Findings, conversation: string | null): HealthLog {
  const health = { ...log.health };
  const without = { ...log.without };
  for (const field of fields) {
    const finding = findings[field];
    if (finding === undefined) continue;
    if (finding === 'note') {
      if (health[field] === undefined) without[field] ??= [];
      continue;
    }
    if (finding !== 'absent') {
      health[field] = finding;
      delete without[field];
      continue;
    }
    // Without a buyer there is only something to miss where a conversation stands open all the same.
    if (field === 'buyer' ? !isOpen(findings) : conversation === null) continue;
    const known = without[field] ?? [];
    const key = conversation ?? '';
    const now = known.includes(key) ? known : [...known, key];
    without[field] = now.slice(-patience[field]);
    if (now.length >= patience[field]) health[field] = 'missing';
  }
  return { health, without };
}

/** Of these findings what was missing and is there again: good news needs no second look. */
export const foundAgain = ({ health }: HealthLog, findings: Findings): Findings =>
  Object.fromEntries(
    fields
      .filter((field) => health[field] === 'missing' && (findings[field] === 'found' || findings[field] === 'fallback'))
      .map((field) => [field, findings[field]]),
  );

/** What was looked for in too few conversations to say that it is missing, and never found: not every buyer has it, and a closed chat has no reply box. */
export const unsureOf = ({ health, without }: HealthLog): readonly Field[] =>
  fields.filter((field) => health[field] === undefined && without[field] !== undefined);

const rank: readonly Health[] = ['found', 'fallback', 'missing', 'contradictory'];

/** The worst of all; null while nothing is known. */
export function worstOf({ health }: HealthLog): Health | null {
  return Object.values(health).reduce<Health | null>(
    (worst, each) => (worst === null || rank.indexOf(each) > rank.indexOf(worst) ? each : worst),
    null,
  );
}

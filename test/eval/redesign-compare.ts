import type { Message, Order, Product, Snapshot, Waiting } from '../../lib/domain/conversation';

/** One fact as the redesigned page was read. `missing`: said not to be there; `wrong`: something else was said. */
export interface Field {
  name: string;
  verdict: 'right' | 'wrong' | 'missing';
  was: unknown;
  now: unknown;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isNothing = (value: unknown): boolean => value === null || value === undefined || same(value, []);

/** A fact that was read before. What was not read then is not asked for, but nothing may be made up in its place. */
function field(name: string, was: unknown, now: unknown): Field[] {
  if (isNothing(was) && isNothing(now)) return [];
  return [{ name, verdict: same(was, now) ? 'right' : isNothing(now) ? 'missing' : 'wrong', was, now }];
}

const lines = (text: string): string[] => text.split('\n').toSorted();
/** The parts of a card may stand in another order after a redesign: a card that says what it said, part by part, says the same. */
const saysSame = (was: Message | undefined, now: Message | undefined): boolean =>
  was?.text === now?.text || (was?.kind !== 'text' && same(lines(was?.text ?? ''), lines(now?.text ?? '')));

/** Ids that no console gave are made of side, time and text: `buyer|16:22:00|在吗`. */
const isMadeUp = (id: string): boolean => /^(?:buyer|agent|robot|system)\|/.test(id);

function messageFields(was: Message, now: Message | null): Field[] {
  return [
    ...field('message.text', was.text, now && (saysSame(was, now) ? was.text : now.text)),
    ...field('message.side', was.side, now?.side),
    ...field('message.kind', was.kind, now?.kind),
    ...field('message.time', was.at, now?.at),
    ...(isMadeUp(was.id) ? [] : field('message.id', was.id, now && !isMadeUp(now.id) ? now.id : null)),
  ];
}

/** The pairs of a longest common sequence by what is said; what lies between two pairs is paired in order. */
function pairs(was: readonly Message[], now: readonly Message[]): [Message | null, Message | null][] {
  const best: number[][] = Array.from({ length: was.length + 1 }, () => Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const isSame = (i: number, j: number) => saysSame(was[i], now[j]);
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: [Message | null, Message | null][] = [];
  let [i, j] = [0, 0];
  let [lost, made]: [Message[], Message[]] = [[], []];
  const flush = () => {
    for (let k = 0; k < Math.max(lost.length, made.length); k++) found.push([lost[k] ?? null, made[k] ?? null]);
    [lost, made] = [[], []];
  };
  while (i < was.length || j < now.length) {
    if (i < was.length && j < now.length && isSame(i, j)) {
      flush();
      found.push([was[i++] as Message, now[j++] as Message]);
    } else if (j >= now.length || (i < was.length && at(i + 1, j) >= at(i, j + 1))) lost.push(was[i++] as Message);
    else made.push(now[j++] as Message);
  }
  flush();
  return found;
}

const invented = (name: string, now: unknown): Field => ({ name, verdict: 'wrong', was: null, now });

function productFields(was: Product | null, now: Product | null): Field[] {
  if (!was) return now ? [invented('product', now)] : [];
  const names = ['title', 'price', 'id', 'link', 'coupons', 'attributes'] as const;
  const floor =
    was.price === null
      ? []
      : field('product.priceIsFloor', was.priceIsFloor, now?.price == null ? null : now.priceIsFloor);
  return [...names.flatMap((name) => field(`product.${name}`, was[name], now?.[name])), ...floor];
}

function byKey<T>(
  name: string,
  was: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
  members: readonly (keyof T & string)[],
): Field[] {
  const found = new Map(now.map((one) => [keyOf(one), one]));
  const wanted = new Set(was.map(keyOf));
  return [
    ...was.flatMap((one) =>
      members.flatMap((member) => field(`${name}.${member}`, one[member], found.get(keyOf(one))?.[member])),
    ),
    ...now.filter((one) => !wanted.has(keyOf(one))).map((one) => invented(name, one)),
  ];
}

const orderFields = (was: readonly Order[], now: readonly Order[]) =>
  byKey('order', was, now, ({ id }) => id, ['id', 'status', 'amount']);
/** Masked names are shared by several buyers: the second of a name is another one than the first. */
function numbered(list: readonly Waiting[]): (Waiting & { place: string })[] {
  const times = new Map<string, number>();
  return list.map((one) => {
    times.set(one.name, (times.get(one.name) ?? 0) + 1);
    return { ...one, place: `${one.name} ${times.get(one.name)}` };
  });
}
const waitingFields = (was: readonly Waiting[], now: readonly Waiting[]) =>
  byKey('waiting', numbered(was), numbered(now), ({ place }) => place, ['name', 'key', 'unread', 'waitingMs']);

/** Every fact that was read of the page before, against what is read of it after its redesign. */
export function compare(was: Snapshot, now: Snapshot | null): Field[] {
  return [
    ...field('buyer.key', was.buyer?.key, now?.buyer?.key),
    ...field('buyer.name', was.buyer?.name, now?.buyer?.name),
    ...pairs(was.messages, now?.messages ?? []).flatMap(([one, other]) =>
      one ? messageFields(one, other) : [invented('message', other)],
    ),
    ...productFields(was.product, now?.product ?? null),
    ...orderFields(was.orders, now?.orders ?? []),
    ...waitingFields(was.waiting, now?.waiting ?? []),
    ...field('composer', was.composer.found || null, now?.composer.found || null),
    ...field('draft', was.composer.text, now?.composer.text),
  ];
}

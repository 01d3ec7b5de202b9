import type { Snapshot } from '../conversation';

/** What in a text belongs to one buyer, and so may not stand in a script. */
export type PersonalKind = 'name' | 'phone' | 'order' | 'address';

export const personalNames: Readonly<Record<PersonalKind, string>> = {
  name: '买家的名字',
  phone: '电话号码',
  order: '订单号或快递单号',
  address: '地址',
};

/** The slot that says it to whichever buyer the script is sent to. */
const slots: Readonly<Record<PersonalKind, string>> = {
  name: '{{买家|亲}}',
  phone: '{{填:电话}}',
  order: '{{填:单号}}',
  address: '{{填:地址}}',
};

interface Personal {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** The buyer it was said to. */
export type Addressee = Pick<Snapshot, 'buyer' | 'orders' | 'agent'>;

const patterns: readonly (readonly [PersonalKind, RegExp])[] = [
  // Mobiles of the mainland, Taiwan and Hong Kong with their code, and numbers with an area code.
  [
    'phone',
    /(?<!\d)(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|09\d{2}[- ]?\d{3}[- ]?\d{3}|0\d{2,3}-\d{7,8})(?!\d)/g,
  ],
  // Orders have ten digits and more, parcels letters before them too.
  ['order', /(?<![A-Za-z\d])[A-Za-z]{0,4}\d{10,}(?:-\d+)*(?![A-Za-z\d])/g],
  [
    'address',
    /[\u4e00-\u9fff]{2,4}(?:路|街|巷|大道|弄)\d+(?:号|弄|-\d+)|\d+(?:号楼|栋|幢)\S{0,4}?\d*(?:单元|室|号)?|\d+单元\d*室?/g,
  ],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** One character would be found in half of all sentences. */
const shortestName = 2;

function literal(kind: PersonalKind, words: string, text: string): Personal[] {
  if ([...words].length < shortestName) return [];
  return [...text.matchAll(new RegExp(escaped(words), 'gi'))].map(({ index }) => ({
    kind,
    start: index,
    end: index + words.length,
  }));
}

/** What of the buyer stands in a text, in its order, none over another: a name as the page shows it, numbers, an address. */
export function personalIn(text: string, { buyer, orders }: Addressee): readonly Personal[] {
  const found = [
    ...literal('name', buyer?.name?.trim() ?? '', text),
    ...orders.flatMap(({ id }) => literal('order', id, text)),
    ...patterns.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ kind, start: index, end: index + words.length })),
    ),
  ];
  const kept: Personal[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** The kinds that stand in a text, each once. */
export const personalKindsIn = (text: string, addressee: Addressee): PersonalKind[] => [
  ...new Set(personalIn(text, addressee).map(({ kind }) => kind)),
];

/** What was said to one buyer, to be said to any: `小鱼，发到13800000000` → `{{买家|亲}}，发到{{填:电话}}`; the agent's name is a slot too. */
export function withoutPersonal(text: string, addressee: Addressee): string {
  let [said, from] = ['', 0];
  for (const { kind, start, end } of personalIn(text, addressee)) {
    said += text.slice(from, start) + slots[kind];
    from = end;
  }
  said += text.slice(from);
  const agent = addressee.agent?.replace(/^.*[:：]/s, '').trim() ?? '';
  return [...agent].length < shortestName ? said : said.replaceAll(agent, '{{客服}}');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scripts as builtIn } from '../../../lib/catalog';
import type { Snapshot } from '../../../lib/domain/conversation';
import { type Intent, intents } from '../../../lib/domain/intents/intents';
import { type Drawers, intoDrawers, takenFrom } from '../../../lib/domain/playbook/drawers';
import { needsOf } from '../../../lib/domain/playbook/needs';
import { suggest } from '../../../lib/domain/playbook/suggest';
import { categories, type Script, stages, tones } from '../../../lib/domain/scripts/script';

const said = [
  '在吗',
  '太贵了，能便宜点吗',
  '会不会掉色',
  '怎么下单',
  '穿什么码',
  '没货了吗',
  '不买了',
  '我要投诉',
  '嗯嗯',
  '求推荐',
];

function aTalk(text: string, status?: 'unpaid' | 'paid'): Snapshot {
  return {
    console: 'demo',
    agent: null,
    shop: null,
    buyer: { key: 'b1', name: null },
    product: null,
    orders: status ? [{ id: 'o1', status, amount: 100_00 }] : [],
    messages: [{ id: '1', side: 'buyer', kind: 'text', text, at: 1 }],
    composer: { found: true, empty: true, text: '' },
    waiting: [],
  };
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const aScript = fc
  .record({
    stage: fc.option(fc.constantFrom(...stages)),
    text: fc.constantFrom('好的', '到手{{到手价}}', '{{买家|亲}}您好', '推荐{{款式一}}和{{款式二}}'),
    intents: maybe(fc.uniqueArray(fc.constantFrom(...intents), { minLength: 1, maxLength: 3 })),
    words: maybe(fc.constant(['掉色', '贵'])),
    narrow: maybe(fc.constant(true as const)),
    nudge: maybe(
      fc.record({ to: fc.constantFrom('order' as const, 'pay' as const), benefit: fc.constant('price' as const) }),
    ),
    of: maybe(fc.constantFrom('硌脚', 'price_high')),
    rung: maybe(fc.constantFrom('goods' as const, 'gift' as const, 'worth' as const, 'money' as const)),
    steps: maybe(fc.constantFrom(['ack'] as const, ['test'] as const, ['value'] as const)),
    tone: maybe(fc.constantFrom(...tones)),
    category: maybe(fc.constantFrom(...categories)),
    clarifies: maybe(fc.constant(true as const)),
    letsGo: maybe(fc.constant(true as const)),
    until: maybe(fc.constant('2020-01-01')),
  })
  .map((own) => Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Partial<Script>);
const aLibrary = fc
  .array(aScript, { maxLength: 40 })
  .map((made) => made.map((own, n): Script => ({ stage: null, text: '', title: String(n), ...own, id: String(n) })));
const aSituation = fc.record({
  text: fc.constantFrom(...said),
  status: maybe(fc.constantFrom('unpaid' as const, 'paid' as const)),
});

const idsOf = (snapshot: Snapshot, libraries: readonly Drawers[]) =>
  suggest({ snapshot, libraries, slots: { 买家: '小满' }, usedIds: [] }).map(({ scriptId }) => scriptId);

describe('a library in drawers', () => {
  const everyTalk = said.flatMap((text) =>
    [undefined, 'unpaid' as const, 'paid' as const].map((status) => aTalk(text, status)),
  );
  const everyIntent = intents.map((intent: Intent) => [{ intent, score: 1, words: [intent] }]);

  it('holds whatever fits a need where that need looks', () => {
    const needs = everyTalk.flatMap((talk) => everyIntent.flatMap((hits) => needsOf(talk, hits)));
    const lost = (script: Script) =>
      needs.filter((need) => need.fits(script) && takenFrom(intoDrawers([script]), need.drawers).size === 0);
    for (const script of builtIn) expect(lost(script), script.id).toEqual([]);
    fc.assert(
      fc.property(aLibrary, (library) => {
        expect(library.flatMap(lost)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('gives each script once, however many of the drawers it lies in', () => {
    const script: Script = { id: 'a', stage: 'objection', title: '', text: '', intents: ['price_high', 'worry'] };
    const library = intoDrawers([script]);
    expect([...takenFrom(library, ['intent:price_high', 'intent:worry', 'rung'])].map((one) => one.script)).toEqual([
      script,
    ]);
  });

  it('says the same in one library as in two, one behind the other', () => {
    fc.assert(
      fc.property(aLibrary, fc.nat(40), aSituation, (library, cut, { text, status }) => {
        const [one, other] = [library.slice(0, cut), library.slice(cut)];
        const snapshot = aTalk(text, status);
        expect(idsOf(snapshot, [intoDrawers(one), intoDrawers(other)])).toEqual(
          idsOf(snapshot, [intoDrawers(library)]),
        );
      }),
    );
  });

  it('says the same without what was not said, so that nothing before it is passed over', () => {
    fc.assert(
      fc.property(aLibrary, fc.nat(), aSituation, (library, bits, { text, status }) => {
        const snapshot = aTalk(text, status);
        const told = idsOf(snapshot, [intoDrawers(library)]);
        const fewer = library.filter(({ id }, n) => told.includes(id) || (bits >> (n % 31)) % 2 === 1);
        expect(idsOf(snapshot, [intoDrawers(fewer)])).toEqual(told);
      }),
    );
  });
});

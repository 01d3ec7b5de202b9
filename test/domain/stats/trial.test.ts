import { describe, expect, it } from 'vitest';
import { intoDrawers } from '../../../lib/domain/playbook/drawers';
import { leansOf } from '../../../lib/domain/playbook/learned';
import { suggest } from '../../../lib/domain/playbook/suggest';
import type { Script } from '../../../lib/domain/scripts/script';
import { heldBack, parseTrial, standingOf, type Trial, trialItem } from '../../../lib/domain/stats/trial';
import { aSnapshot } from '../../support/session';

const trial: Trial = { id: 't1', a: 'x', b: 'y', from: 5, on: true };

describe('who is offered which wording', () => {
  it('is a matter of chance, about half and half, and of no order', () => {
    const arms = Array.from({ length: 2000 }, (_, i) => heldBack([trial], `feige\n店\nbuyer-${i}`).has('x'));
    const share = arms.filter(Boolean).length / arms.length;
    expect(share).toBeGreaterThan(0.46);
    expect(share).toBeLessThan(0.54);
    const changes = arms.filter((arm, i) => i > 0 && arm !== arms[i - 1]).length / arms.length;
    expect(changes).toBeGreaterThan(0.44);
    expect(changes).toBeLessThan(0.56);
  });
  it('stays the same for the same buyer, and is another matter in another trial', () => {
    const buyers = Array.from({ length: 200 }, (_, i) => `buyer-${i}`);
    const of = (id: string) => buyers.map((buyer) => heldBack([{ ...trial, id }], buyer).has('x'));
    expect(of('t1')).toEqual(of('t1'));
    expect(of('t2')).not.toEqual(of('t1'));
  });
  it('is nobody’s matter once it is switched off', () => {
    expect(heldBack([{ ...trial, on: false }], 'buyer').size).toBe(0);
  });
});

it('a trial is kept and read back; what is none is left out', () => {
  expect(parseTrial(trialItem(trial, 9).value, 't1')).toEqual(trial);
  for (const value of [null, 7, { a: 'x', b: 'x', from: 1 }, { a: '', b: 'y', from: 1 }, { a: 'x', b: 'y' }])
    expect(parseTrial(value, 't1')).toBeNull();
});

it.each([
  [29, 20, 200, 20, '两边都推荐满 30 位买家才下结论'],
  [100, 30, 100, 28, '还分不出高下，差别可能只是碰巧'],
  [200, 100, 200, 40, 'A 更管用：43%–57% 比 15%–27%'],
  [200, 40, 200, 100, 'B 更管用：43%–57% 比 15%–27%'],
])('%i offered and %i paid against %i and %i: %s', (a, aPaid, b, bPaid, verdict) => {
  const groups = { 'script:x': { offered: a, offeredPaid: aPaid }, 'script:y': { offered: b, offeredPaid: bPaid } };
  expect(standingOf(trial, groups).verdict).toBe(verdict);
});

describe('what the order of the cards may learn', () => {
  it('is only what is sure, and says why', () => {
    const leans = leansOf({
      'script:good': { used: 100, paid: 60 },
      'script:poor': { used: 100, paid: 10 },
      'script:even': { used: 100, paid: 35 },
      'script:new': { used: 29, paid: 29 },
    });
    expect([...leans]).toEqual([
      ['good', { step: 1, why: '本机用过 100 次，支付 60' }],
      ['poor', { step: -1, why: '本机用过 100 次，支付 10' }],
    ]);
    expect(leansOf({}).size).toBe(0);
  });

  const card = (id: string, changed: Partial<Script> = {}): Script => {
    return { id, stage: 'objection', title: id, text: `亲，${id}`, intents: ['price_high'], ...changed };
  };
  const input = { snapshot: aSnapshot(), slots: {}, usedIds: [] };
  const both = [card('a'), card('b')];
  const ids = (own: Partial<Parameters<typeof suggest>[0]>, scripts: readonly Script[] = both) =>
    suggest({ ...input, libraries: [intoDrawers(scripts)], ...own }).map(({ scriptId }) => scriptId);

  it('puts a script before those that fit as well, and says so on its card', () => {
    const learned = new Map([['b', { step: 1, why: '本机用过 62 次，支付 24' }]] as const);
    expect(ids({})).toEqual(['a', 'b']);
    expect(ids({ learned })).toEqual(['b', 'a']);
    const [first] = suggest({ ...input, libraries: [intoDrawers(both)], learned });
    expect(first?.why).toContain('本机用过 62 次，支付 24');
  });

  it('never puts one that still wants a slot before one that is ready', () => {
    const learned = new Map([['b', { step: 1, why: '' }]] as const);
    expect(ids({ learned }, [card('a'), card('b', { text: '到手{{到手价}}' })])).toEqual(['a', 'b']);
  });

  it('leaves out what is held back for this buyer', () => {
    expect(ids({ held: new Set(['a']) })).toEqual(['b']);
  });
});

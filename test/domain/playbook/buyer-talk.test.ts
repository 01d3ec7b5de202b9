import { describe, expect, it } from 'vitest';
import { scripts } from '../../../lib/catalog';
import {
  type BuyerTalk,
  joinTalks,
  newTalk,
  parseTalk,
  TALK_MS,
  withSteps,
} from '../../../lib/domain/playbook/buyer-talk';
import { foot } from '../../../lib/domain/playbook/ladder';
import { afterSending, isSentAs, ladderProblem, sumToOffer } from '../../../lib/domain/playbook/sent';
import type { Script } from '../../../lib/domain/scripts/script';

const now = Date.UTC(2026, 10, 22, 4);
const talk: BuyerTalk = {
  steps: { price_high: ['ack', 'test'] },
  ladder: {
    goodsAt: now,
    gift: { askedAt: now, answer: { at: now, title: '袜子' }, givenAt: null },
    worthAt: null,
    conceded: [{ at: now, off: 3_00 }],
  },
  promisedAt: null,
  at: now,
};

describe('what is kept of a buyer', () => {
  it('comes back as it was', () => {
    expect(parseTalk(JSON.parse(JSON.stringify(talk)), now)).toEqual(talk);
  });

  it('ends after three days', () => {
    expect(parseTalk(talk, now + TALK_MS)).not.toBeNull();
    expect(parseTalk(talk, now + TALK_MS + 1)).toBeNull();
  });

  it.each([null, 'x', [], {}, { at: 'now' }, { at: -1 }])('is nothing where it is %j', (value) => {
    expect(parseTalk(value, now)).toBeNull();
  });

  it('is cleaned of what no page writes', () => {
    const broken = {
      at: now,
      steps: { price_high: ['ack', 'jump', 7], other: 'x' },
      ladder: {
        goodsAt: 'yes',
        gift: { askedAt: now, answer: null, givenAt: now },
        conceded: [{ at: now, off: -5 }, { at: now, off: 0.5 }, null, { at: now, off: 5 }],
      },
    };
    expect(parseTalk(broken, now)).toEqual({
      steps: { price_high: ['ack'], other: [] },
      ladder: {
        goodsAt: null,
        gift: { askedAt: now, answer: null, givenAt: null },
        worthAt: null,
        conceded: [{ at: now, off: 5 }],
      },
      promisedAt: null,
      at: now,
    });
  });

  it('forgets nothing conceded where two versions meet', () => {
    const later: BuyerTalk = { ...newTalk, steps: { price_high: ['value'] }, at: now + 1 };
    const joined = joinTalks(later, talk);
    expect(joined.ladder).toEqual(talk.ladder);
    expect(joined.steps.price_high).toEqual(['ack', 'test', 'value']);
    expect(joined.at).toBe(now + 1);
  });
});

const scriptOf = (id: string): Script => scripts.find((script) => script.id === id) as Script;
const filled = (id: string, off: number | null = null) => ({
  script: scriptOf(id),
  text: scriptOf(id).text,
  objection: 'price_high',
  off,
  promise: null,
});

describe('what was sent', () => {
  it('is the filled text, also with a few words changed, and no other', () => {
    const text = '您打算要几件？数量告诉我，我按件数给您算一遍';
    expect(isSentAs(text, `${text}～`)).toBe(true);
    expect(isSentAs(text, '亲您打算要几件呀？数量告诉我，我按件数给您算一遍哈')).toBe(true);
    expect(isSentAs(text, '没关系的，合适才买')).toBe(false);
    expect(isSentAs('', '')).toBe(false);
  });

  it('takes the steps of its script, and the rung it stands on', () => {
    const after = afterSending(newTalk, filled('objection.price-high.10'), null, now);
    expect(after).toMatchObject({ steps: { price_high: ['rung'] }, ladder: { goodsAt: now }, at: now });
    expect(afterSending(after, filled('objection.price-high.21'), null, now).ladder.gift?.askedAt).toBe(now);
  });

  it('moves no rung that may not be: a gift before more goods, money beyond the room', () => {
    expect(afterSending(newTalk, filled('objection.price-high.21'), null, now).ladder).toBe(foot);
    const atMoney = { ...withSteps(newTalk, 'x', [], now), ladder: { ...talk.ladder, worthAt: now } };
    expect(afterSending(atMoney, filled('objection.price-high.07', 9_00), 10_00, now).ladder).toBe(atMoney.ladder);
  });

  it.each([
    ['objection.price-high.21', foot, /多买/],
    ['objection.price-high.22', { ...foot, goodsAt: now }, /还没去问/],
    ['objection.price-high.07', { ...foot, goodsAt: now }, /赠品/],
    ['objection.price-high.38', talk.ladder, /还没勾/],
    ['objection.price-high.35', foot, /还没去问/],
    ['objection.price-high.22', talk.ladder, null],
    ['objection.price-high.01', foot, null],
  ])('is kept back before its rung: %s', (id, ladder, problem) => {
    const found = ladderProblem(scriptOf(id), ladder);
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeNull();
  });

  it.each([
    [7_00, 3_00],
    [1_00, 1_00],
    [50, 50],
    [20_50, 10_00],
  ])('offers of %i left first %i, in whole yuan', (left, sum) => {
    expect(sumToOffer(left)).toBe(sum);
  });
});

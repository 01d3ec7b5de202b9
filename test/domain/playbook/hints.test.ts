import { describe, expect, it } from 'vitest';
import { scripts } from '../../../lib/catalog';
import type { Message, Snapshot } from '../../../lib/domain/conversation';
import { recogniseLatest } from '../../../lib/domain/intents/recognise';
import { asksBack, asksForOrder } from '../../../lib/domain/playbook/asks';
import { type BuyerTalk, newTalk } from '../../../lib/domain/playbook/buyer-talk';
import { dueOf, hintOf } from '../../../lib/domain/playbook/hints';
import { noPlaybook } from '../../../lib/domain/playbook/needs';
import { promiseFrom, promiseText } from '../../../lib/domain/playbook/promise';
import { readPlaybook } from '../../../lib/domain/playbook/reading';

const minute = 60_000;
const now = Date.UTC(2026, 10, 22, 4);
type Line = [side: 'buyer' | 'agent', text: string, minutesAgo: number];

function aTalk(lines: Line[], status?: 'unpaid'): Snapshot {
  return {
    console: 'demo',
    agent: null,
    shop: null,
    buyer: { key: 'b', name: null },
    product: null,
    orders: status ? [{ id: 'o', status, amount: null }] : [],
    messages: lines.map(
      ([side, text, ago], i): Message => ({ id: String(i), side, kind: 'text', text, at: now - ago * minute }),
    ),
    composer: { found: true, empty: true, text: '' },
    waiting: [],
  };
}

function hint(lines: Line[], draft = '', talk: BuyerTalk = newTalk, status?: 'unpaid'): string | null {
  const snapshot = aTalk(lines, status);
  const reading = readPlaybook(snapshot, recogniseLatest(snapshot.messages), { ...noPlaybook, talk });
  return hintOf({ snapshot, reading, talk, draft, now });
}

describe('half an hour without asking for the order', () => {
  const long: Line[] = [
    ['buyer', '这个多大', 40],
    ['agent', '40厘米宽', 38],
    ['buyer', '嗯嗯', 20],
    ['agent', '还有什么想了解的', 2],
  ];
  it('is hinted at, with the time', () => {
    expect(hint(long)).toBe('聊了 40 分钟，还没请买家下单');
  });

  it.each<[string, string | null]>([
    ['the order was asked for', hint([...long, ['agent', '合适的话直接拍就行', 1]])],
    ['the card asked for it', hint(long, '', { ...newTalk, at: 1, steps: { price_high: ['close'] } })],
    ['an order stands', hint(long, '', newTalk, 'unpaid')],
    ['the talk is short', hint(long.slice(2))],
    [
      'the talk is over',
      hint([
        ['buyer', '这个多大', 300],
        ['agent', '40厘米', 290],
      ]),
    ],
    ['the buyer is going', hint([...long, ['buyer', '不用了，已经在别家买好了', 1]])],
    ['the buyer is angry', hint([...long, ['buyer', '什么态度，我要投诉', 1]])],
  ])('is not where %s', (_name, found) => {
    expect(found).toBeNull();
  });
});

describe('asking for the order too early', () => {
  it.each<[string, Line[], RegExp]>([
    ['an objection is not talked about yet', [['buyer', '太贵了', 1]], /「嫌贵」还没谈开/],
    ['a question is open', [['buyer', '多久能发货', 1]], /多久能发货/],
    ['the buyer is angry', [['buyer', '什么态度，我要投诉', 1]], /先道歉/],
    ['the buyer is going', [['buyer', '不用了，已经在别家买好了', 1]], /别再催单/],
  ])('is hinted at while %s', (_name, lines, words) => {
    expect(hint(lines, '喜欢就直接拍哈')).toMatch(words);
  });

  it('is none where the draft asks for nothing, answers the question, or the value was told', () => {
    expect(hint([['buyer', '太贵了', 1]], '理解您，除了价格还有别的顾虑吗')).toBeNull();
    expect(hint([['buyer', '多久能发货', 1]], '今天能发出，直接拍就行')).toBeNull();
    const valued: BuyerTalk = { ...newTalk, at: 1, steps: { price_high: ['ack', 'test', 'value'] } };
    expect(hint([['buyer', '还是贵', 1]], '合适的话我给您核规格，直接拍', valued)).toBeNull();
  });
});

describe('what the agent said he would come back with', () => {
  const asked: BuyerTalk = {
    ...newTalk,
    at: now,
    ladder: { goodsAt: 1, gift: { askedAt: now, answer: null, givenAt: null }, worthAt: null, conceded: [] },
  };
  it('is due five minutes after asking for a gift, and no more once it is answered', () => {
    expect(dueOf(asked, now + 4 * minute)).toBeNull();
    expect(dueOf(asked, now + 6 * minute)).toContain('6 分钟');
    const gift = { askedAt: now, answer: { at: now, title: null }, givenAt: null };
    expect(dueOf({ ...asked, ladder: { ...asked.ladder, gift } }, now + 6 * minute)).toBeNull();
  });

  it('is due a minute before the promised time', () => {
    const promised = { ...newTalk, at: now, promisedAt: now + 30 * minute };
    expect(dueOf(promised, now + 28 * minute)).toBeNull();
    expect(dueOf(promised, now + 29 * minute)).toContain('准话');
  });

  it('is promised for a quarter of an hour that leaves half an hour, on the day it falls', () => {
    expect(promiseText(promiseFrom(now), now)).toBe('今天12:30');
    expect(promiseText(promiseFrom(now + minute), now)).toBe('今天12:45');
    const late = Date.UTC(2026, 10, 22, 15, 40);
    expect(promiseText(promiseFrom(late), late)).toBe('明天00:15');
  });
});

describe('our own scripts', () => {
  it('ask for the order where they nudge to it, and ask a test question where they test', () => {
    const nudges = scripts.filter(({ nudge }) => nudge?.to === 'order');
    expect(nudges.filter(({ text }) => asksForOrder(text)).length).toBeGreaterThanOrEqual(nudges.length * 0.5);
    const tests = scripts.filter(({ steps }) => steps?.includes('test'));
    const missed = tests.filter(({ text }) => !asksBack(text));
    expect(missed.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(tests.length * 0.2);
    const early = scripts.filter(({ steps, text }) => steps && !steps.includes('close') && asksForOrder(text));
    expect(early.filter(({ rung }) => !rung).map(({ text }) => text)).toEqual([]);
  });
});

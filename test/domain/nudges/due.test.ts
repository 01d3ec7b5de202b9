import { describe, expect, it } from 'vitest';
import { changesAt, dueOf, noticeOf, occasionOf } from '../../../lib/domain/nudges/due';
import type { FollowUp } from '../../../lib/domain/nudges/follow-up';
import { deskOf } from '../../../lib/domain/nudges/judge';
import { defaultRules } from '../../../lib/domain/nudges/rules';
import { nextRandom } from '../../../lib/domain/practice/random';
import { aFollowUp, minute, noon } from '../../support/follow-ups';

const context = (now: number) => ({ rules: defaultRules, now });
const unpaid = (changed: Partial<FollowUp> = {}) =>
  aFollowUp({ id: 'u', state: 'unpaid', orderedAt: noon, buyerAt: noon, shopAt: noon, changedAt: noon, ...changed });
const nextFor = (followUps: FollowUp[], now: number) => changesAt(deskOf(followUps, context(now)), context(now));

describe('when to look again', () => {
  it.each([
    ['the moment of the first that is due later', [aFollowUp(), unpaid()], noon + 2 * minute, noon + 5 * minute],
    ['the close of an order that is due', [unpaid()], noon + 6 * minute, noon + 30 * minute],
    ['the end of the working hours', [aFollowUp()], noon + 10 * 60 * minute, noon + 11 * 60 * minute],
    [
      'midnight, where the day’s limit is reached',
      [aFollowUp({ limitAt: noon + 690 * minute })],
      noon + 700 * minute,
      noon + 720 * minute,
    ],
    ['the opening, at night', [aFollowUp()], noon + 13 * 60 * minute, noon + 21 * 60 * minute],
  ])('is %s', (_what, followUps, now, at) => {
    expect(nextFor(followUps, now)).toBe(at);
  });

  it('is never where nobody is left', () => {
    expect(nextFor([], noon)).toBeNull();
    expect(nextFor([aFollowUp({ state: 'paid' })], noon)).toBeNull();
  });

  it('misses no change: from one look to the next the count stands, through three days and whatever was said before', () => {
    let seed = 7;
    const random = (): number => {
      const next = nextRandom(seed);
      seed = next.seed;
      return next.value;
    };
    for (let round = 0; round < 60; round += 1) {
      const followUps = Array.from({ length: 4 }, (_, i) => {
        const at = noon + Math.floor(random() * 600) * minute;
        const made = { id: `${i}`, buyerAt: at, shopAt: at, changedAt: at };
        const nudges = random() < 0.4 ? [{ to: 'order' as const, at: at + minute, scriptId: null }] : [];
        return random() < 0.5 ? unpaid({ ...made, orderedAt: at, nudges }) : aFollowUp({ ...made, nudges });
      });
      const dueAt = (now: number) => dueOf(deskOf(followUps, context(now))).map(occasionOf);
      let now = noon + 600 * minute;
      for (
        let next = nextFor(followUps, now);
        next !== null && now < noon + 5 * 1440 * minute;
        next = nextFor(followUps, now)
      ) {
        expect(next).toBeGreaterThan(now);
        expect(dueAt(next - 1)).toEqual(dueAt(now));
        now = next;
      }
      expect(dueAt(now)).toEqual([]);
    }
  });
});

it('what closes soonest comes before what does not close, and the notification names nobody', () => {
  const due = dueOf(deskOf([aFollowUp(), unpaid()], context(noon + 10 * minute)));
  expect(due.map(({ followUp }) => followUp.id)).toEqual(['u', 'b1']);
  expect(noticeOf(due)).toEqual({ title: '2 位买家到点跟进', message: '询单未下单 1 位，下单未付款 1 位' });
  expect(JSON.stringify(noticeOf(due))).not.toContain('小鱼');
});

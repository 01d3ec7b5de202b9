import { describe, expect, it } from 'vitest';
import { type ShiftEnding, shiftBuyers, shiftEndingOf } from '../../../lib/catalog/practice/shift';
import { timeBy } from '../../../lib/domain/console-clock';
import { packRound, unpackRound } from '../../../lib/domain/practice/keep';
import { openTalk, type PracticeAction, reducePractice } from '../../../lib/domain/practice/reduce';
import { clockOf, consoleTime, createPractice, type PracticeState } from '../../../lib/domain/practice/state';

const begins = Date.parse('2026-11-26T10:00:00+08:00');
const started = 5_000_000;

/** A shift at 60×, of which the test moves the machine's clock. */
function aShift(cast = shiftBuyers) {
  let state: PracticeState = createPractice(
    { cast, seed: 1, speed: 60, running: true, inOrder: true, begins },
    started,
  );
  let now = started;
  const act = (action: PracticeAction) => {
    state = reducePractice(state, action, now);
  };
  /** In ms of the machine, in one tick however long. */
  const pass = (ms: number) => {
    now += ms;
    act({ type: 'tick' });
  };
  return { act, pass, now: () => now, state: () => state };
}

describe('a shift by a clock of its own', () => {
  it('goes sixty times as fast, and stands while it is paused', () => {
    const { act, pass, now, state } = aShift();
    pass(10_000);
    expect(consoleTime(state(), now())).toBe(begins + 600_000);
    act({ type: 'pause' });
    pass(10_000);
    expect(consoleTime(state(), now())).toBe(begins + 600_000);
    expect(timeBy(clockOf(state()), now())).toBe(begins + 600_000);
    act({ type: 'start' });
    pass(1_000);
    expect(timeBy(clockOf(state()), now())).toBe(consoleTime(state(), now()));
    expect(consoleTime(state(), now())).toBe(begins + 660_000);
  });

  it('writes every line at its own moment, however late the page comes to it, and the agent’s after what came before', () => {
    const often = aShift();
    for (let i = 0; i < 300; i += 1) often.pass(100);
    const once = aShift();
    once.pass(30_000);
    expect(once.state().talks).toEqual(often.state().talks);
    expect(once.state().talks).toHaveLength(30);
    once.act({ type: 'open', buyer: shiftBuyers[0]?.id ?? '' });
    once.act({ type: 'draft', text: '您好' });
    once.act({ type: 'send' });
    const lines = openTalk(once.state())?.lines ?? [];
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort((a, b) => a - b));
    expect(lines.at(-1)).toMatchObject({ side: 'agent', at: begins + 1_800_000 });
  });

  it('goes on where it was left once the page is opened again, and not with another cast', () => {
    const { pass, state, act } = aShift();
    pass(8_000);
    act({ type: 'open', buyer: shiftBuyers[1]?.id ?? '' });
    act({ type: 'draft', text: '有的' });
    const kept = JSON.parse(JSON.stringify(packRound(state())));
    expect(unpackRound(kept, shiftBuyers)).toEqual(state());
    expect(unpackRound(kept, shiftBuyers.slice(1))).toBeNull();
    for (const read of [null, 3, {}, { talks: [], arrivals: [] }]) expect(unpackRound(read, shiftBuyers)).toBeNull();
  });
});

/** The agent answers every line but a nod, and says one line more so many times, five minutes after the talk has come to rest. */
function playThrough(ending: ShiftEnding, nudges: number) {
  const buyer = shiftBuyers.find(({ id }) => shiftEndingOf.get(id) === ending);
  if (!buyer) throw new Error(`nobody ${ending}`);
  const { act, pass, state } = aShift([buyer]);
  const talk = () => state().talks[0];
  const say = (text: string) => {
    act({ type: 'draft', text });
    act({ type: 'send' });
  };
  const rest = () => {
    for (let i = 0; i < 8; i += 1) {
      pass(1_000);
      const last = talk()?.lines.findLast(({ side }) => side !== 'system');
      if (last?.side === 'buyer' && !/^(?:好的|嗯嗯)/.test(last.text)) say('好的，帮您看下');
    }
  };
  pass(100);
  act({ type: 'open', buyer: buyer.id });
  rest();
  for (let i = 0; i < nudges; i += 1) {
    say('您看还需要吗');
    rest();
  }
  return talk();
}

describe('the buyers of the shift', () => {
  it('are thirty, with names and parts of their own', () => {
    expect(shiftBuyers).toHaveLength(30);
    expect(new Set(shiftBuyers.map(({ name }) => name)).size).toBe(30);
    expect(new Set(shiftBuyers.map(({ id }) => id)).size).toBe(30);
  });

  it.each([
    ['buys', 0, 'paid'],
    ['paysWhenNudged', 0, 'unpaid'],
    ['paysWhenNudged', 1, 'paid'],
    ['ordersWhenNudged', 0, undefined],
    ['ordersWhenNudged', 1, 'paid'],
    ['asksUnpaid', 0, 'unpaid'],
    ['asksUnpaid', 1, 'paid'],
    ['neverPays', 3, 'closed'],
    ['neverOrders', 2, undefined],
    ['refuses', 0, undefined],
    ['complainsUnpaid', 0, 'unpaid'],
  ] as const)('%s, come back to %i times: %s', (ending, nudges, status) => {
    expect(playThrough(ending, nudges)?.order?.status).toBe(status);
  });
});

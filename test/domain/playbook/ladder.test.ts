import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  climb,
  concededIn,
  foot,
  type Ladder,
  type Move,
  nextRung,
  roomLeft,
  rungs,
  rungsDone,
} from '../../../lib/domain/playbook/ladder';
import { type Floor, roomToConcede } from '../../../lib/domain/pricing/floor';

/** The ladder after these moves, a minute apart. @throws where one is refused. */
function having(...moves: Move[]): Ladder {
  return moves.reduce((ladder, move, at) => {
    const climbed = climb(ladder, move, (at + 1) * 60_000);
    if (!climbed.ok) throw new Error(climbed.reason);
    return climbed.ladder;
  }, foot);
}

const reasonOf = (ladder: Ladder, move: Move): string | null => {
  const climbed = climb(ladder, move, 1);
  return climbed.ok ? null : climbed.reason;
};

const refused: Move[] = [{ do: 'goods' }, { do: 'askGift' }, { do: 'refuseGift' }];
const atMoney = having(...refused, { do: 'worth' });

describe('the ladder', () => {
  it('begins with more goods, then a gift, then the worth, and money last', () => {
    const way: Move[] = [
      { do: 'goods' },
      { do: 'askGift' },
      { do: 'approveGift', title: '袜子一双' },
      { do: 'giveGift' },
      { do: 'worth' },
      { do: 'concede', off: 3_00, room: 7_00 },
    ];
    expect(way.map((_move, at) => nextRung(having(...way.slice(0, at))))).toEqual([
      'goods',
      'gift',
      'gift',
      'gift',
      'worth',
      'money',
    ]);
    expect(rungsDone(having(...way))).toBe(4);
  });

  it('is a rung higher once the gift is refused: nothing was promised', () => {
    expect(nextRung(having(...refused))).toBe('worth');
  });

  it.each<[string, Ladder, Move, RegExp]>([
    ['asks for a gift before more goods were offered', foot, { do: 'askGift' }, /先走「多买」/],
    ['explains the worth before the gift is settled', having({ do: 'goods' }), { do: 'worth' }, /先走「赠品」/],
    ['gives money first', foot, { do: 'concede', off: 1, room: 100 }, /先走「多买」/],
    ['promises a gift nobody was asked for', having({ do: 'goods' }), { do: 'giveGift' }, /还没去问/],
    ['promises a gift nobody approved', having({ do: 'goods' }, { do: 'askGift' }), { do: 'giveGift' }, /还没批下来/],
    ['promises a gift that was refused', having(...refused), { do: 'giveGift' }, /还没批下来/],
    [
      'approves a gift without saying which',
      having(...refused.slice(0, 2)),
      { do: 'approveGift', title: ' ' },
      /什么赠品/,
    ],
    ['goes below the floor', atMoney, { do: 'concede', off: 7_01, room: 7_00 }, /最多还能让 ¥7.00/],
    ['gives where no floor is set', atMoney, { do: 'concede', off: 1, room: null }, /没设底价/],
    ['gives half a fen', atMoney, { do: 'concede', off: 0.5, room: 100 }, /金额/],
    ['takes instead of giving', atMoney, { do: 'concede', off: -1, room: 100 }, /金额/],
  ])('refuses what %s', (_name, ladder, move, reason) => {
    expect(reasonOf(ladder, move)).toMatch(reason);
  });

  it('counts what was conceded before against the room', () => {
    const once = climb(atMoney, { do: 'concede', off: 5_00, room: 7_00 }, 1);
    const ladder = once.ok ? once.ladder : foot;
    expect(roomLeft(ladder, 7_00)).toBe(2_00);
    expect(reasonOf(ladder, { do: 'concede', off: 2_01, room: 7_00 })).toMatch(/最多还能让 ¥2.00/);
    expect(roomLeft(ladder, 4_00), 'the price fell meanwhile').toBe(0);
  });

  it('does not take back what was promised', () => {
    const given = having({ do: 'goods' }, { do: 'askGift' }, { do: 'approveGift', title: '袜子' }, { do: 'giveGift' });
    expect(reasonOf(given, { do: 'refuseGift' })).toMatch(/已经答应/);
  });
});

/** A buyer, a price and a floor, and everything an agent may try: half of it what is next, half of it anything, with any sum. */
interface Try {
  kind: Move['do'] | 'next';
  off: number;
  title: string;
}
const anyMove: fc.Arbitrary<Try> = fc.record({
  kind: fc.oneof(
    fc.constant('next' as const),
    fc.constantFrom<Move['do']>('goods', 'askGift', 'approveGift', 'refuseGift', 'giveGift', 'worth', 'concede'),
  ),
  off: fc.integer({ min: -100, max: 80_00 }),
  title: fc.constantFrom('', '袜子', '试用装'),
});

function nextMove({ gift, ...ladder }: Ladder): Move['do'] {
  const rung = nextRung({ gift, ...ladder });
  if (rung === 'money') return 'concede';
  if (rung !== 'gift') return rung;
  return gift === null ? 'askGift' : gift.answer ? 'giveGift' : 'approveGift';
}

const anyBuyer = fc.record({
  price: fc.integer({ min: 1, max: 2_000_00 }),
  units: fc.integer({ min: 1, max: 5 }),
  floor: fc.option(
    fc.record({
      floor: fc.integer({ min: 0, max: 400_00 }),
      mostConcession: fc.integer({ min: 0, max: 100_00 }),
      per: fc.constantFrom<Floor['per']>('unit', 'order'),
    }),
    { freq: 5 },
  ),
  moves: fc.array(anyMove, { minLength: 1, maxLength: 40 }),
});

describe('1,000 random buyers', () => {
  it('are never taken over a rung, nor below the floor', () => {
    let conceded = 0;
    fc.assert(
      fc.property(anyBuyer, ({ price, units, floor, moves }) => {
        const room = floor ? roomToConcede(price, units, floor) : null;
        let ladder = foot;
        for (const [at, { kind, off, title }] of moves.entries()) {
          const tried = kind === 'next' ? nextMove(ladder) : kind;
          const move = { do: tried, off, title, room } as Move;
          const before = rungsDone(ladder);
          const next = nextRung(ladder);
          const climbed = climb(ladder, move, at + 1);
          if (!climbed.ok) {
            expect(climbed.reason).not.toBe('');
            continue;
          }
          ladder = climbed.ladder;
          expect(rungsDone(ladder)).toBeGreaterThanOrEqual(before);
          expect(rungsDone(ladder) - before, 'one rung at a time').toBeLessThanOrEqual(1);
          if (tried === 'concede') expect(next).toBe('money');
          expect(ladder.gift?.givenAt ? ladder.gift.answer?.title : 'none given', 'a gift was approved').toBeTruthy();
        }
        const given = concededIn(ladder);
        conceded += given > 0 ? 1 : 0;
        expect(given).toBeGreaterThanOrEqual(0);
        if (given === 0) return;
        expect(rungs.slice(0, 3).map((rung) => nextRung(ladder) === rung)).toEqual([false, false, false]);
        const times = floor?.per === 'unit' ? units : 1;
        expect(price - given).toBeGreaterThanOrEqual((floor?.floor ?? Number.POSITIVE_INFINITY) * times);
        expect(given).toBeLessThanOrEqual((floor?.mostConcession ?? 0) * times);
      }),
      { numRuns: 1_000, seed: 20_261 },
    );
    expect(conceded, 'buyers that came as far as money').toBeGreaterThan(20);
  });
});

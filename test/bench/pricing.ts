import { nextRandom } from '../../lib/domain/practice/random';
import { best } from '../../lib/domain/pricing/best';
import { findConflicts } from '../../lib/domain/pricing/conflicts/find';
import { draftOf } from '../../lib/domain/pricing/draft';
import { workOutExtras } from '../../lib/domain/pricing/extras';
import type { CartLine, Rule } from '../../lib/domain/pricing/types';
import { workOut } from '../../lib/domain/pricing/work-out';
import { fromSamples, type Measure } from './report';

const now = Date.UTC(2026, 10, 11);

const cart: readonly CartLine[] = Array.from({ length: 20 }, (_, i) => ({
  id: String(i),
  price: 19_90 + i * 7_31,
  quantity: 1 + (i % 3),
}));

const anOffer = (i: number, own: Partial<Rule> = {}): Rule =>
  ({
    id: `o${i}`,
    name: '',
    kind: 'amountOff',
    threshold: 50_00 + i * 11_00,
    off: 1_00 + i * 70,
    layer: 'shop',
    basis: i % 2 ? 'item' : 'current',
    lines: i % 3 ? 'all' : ['1', '2', String(3 + i)],
    ...own,
  }) as Rule;

let seed = 7;
function upTo(most: number): number {
  const next = nextRandom(seed);
  seed = next.seed;
  return 1 + Math.floor(next.value * most);
}

/** Nothing excludes anything, and most look at what is left, so that each may spoil another: 32,768 sets, 20 times others. */
const free = Array.from({ length: 20 }, () =>
  Array.from({ length: 15 }, (_, i) =>
    anOffer(i, { threshold: upTo(4_000_00), off: upTo(150_00), basis: i % 4 ? 'current' : 'item' } as Partial<Rule>),
  ),
);
/** As shops have it: a few of each kind, of which an order uses one. */
const typical = (free[0] ?? []).map((offer, i) => ({
  ...offer,
  group: i < 4 ? 'item' : i < 9 ? 'shop' : i < 12 ? 'platform' : `free${i}`,
}));

function timed(tries: number, work: () => unknown): number[] {
  work();
  return Array.from({ length: tries }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** Each step of a generator, ms: the keyboard waits for no more than one. */
function steps(work: Generator<void, unknown>): number[] {
  const samples: number[] = [];
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = work.next().done === true;
    samples.push(performance.now() - start);
  }
  return samples;
}

const draft = {
  ...draftOf(
    {
      console: 'bench',
      agent: null,
      shop: null,
      buyer: null,
      product: {
        title: '椅子',
        price: 129_90,
        priceIsFloor: false,
        id: '1',
        link: null,
        coupons: ['满300减30', '10元券'],
        attributes: [],
      },
      orders: [],
      messages: [],
      composer: { found: true, empty: true, text: '' },
      waiting: [],
    },
    now,
  ),
  quantity: '8',
};
const addOns = Array.from({ length: 40 }, (_, i) => ({
  id: `a${i}`,
  title: `小物${i}`,
  price: 3_17 + i * 1_13,
  link: '',
}));
const far = anOffer(99, { threshold: 2_000_00, off: 200_00, lines: 'all' } as Partial<Rule>);

/** The sums of rules.md, section 14: the cheapest price, a keystroke in the calculator, and all that is worked out beside it. */
export function measurePricing(): Measure[] {
  const floors = [
    { id: 'f', scope: 'shop', product: null, per: 'unit', floor: 10_00, mostConcession: 0, price: 129_90 } as const,
  ];
  const shop = typical.slice(0, 10);
  return [
    fromSamples(
      'cheapest price, 15 free offers × 20 lines',
      free.flatMap((offers) => timed(1, () => best(cart, offers, { now }))),
      { p95: 80 },
    ),
    fromSamples(
      'cheapest price, 15 offers in groups × 20 lines',
      timed(40, () => best(cart, typical, { now })),
      { p95: 5 },
    ),
    fromSamples(
      'keystroke in the calculator, 12 offers',
      timed(40, () => workOut(draft, shop)),
      { p95: 5 },
    ),
    fromSamples('longest step beside the price, 40 add-ons', steps(workOutExtras(draft, [...shop, far], addOns)), {
      p95: 100,
    }),
    fromSamples('longest step of the conflict finder', steps(findConflicts(shop, floors, now)), { p95: 100 }),
  ];
}

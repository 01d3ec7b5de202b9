import { describe, expect, it } from 'vitest';
import { scripts } from '../../../lib/catalog';
import { practiceBuyers } from '../../../lib/catalog/practice';
import type { Snapshot } from '../../../lib/domain/conversation';
import { nothingKnown } from '../../../lib/domain/facts/known';
import { intoDrawers } from '../../../lib/domain/playbook/drawers';
import { isReady, suggest } from '../../../lib/domain/playbook/suggest';
import type { PracticeBuyer } from '../../../lib/domain/practice/buyer';
import type { Talk } from '../../../lib/domain/practice/state';
import { noOffers } from '../../../lib/domain/pricing/slots';
import { slotValues } from '../../../lib/domain/scripts/slot-values';
import { practiceWith } from '../../support/practice';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const mostTurns = 14;
const libraries = [intoDrawers(scripts)];

function snapshotOf({ buyer, lines, order }: Talk): Snapshot {
  const { id, title, price, coupons, facts } = buyer.product;
  const attributes = facts.map(([name, value]) => ({ name, value }));
  return {
    console: 'practice',
    agent: '小禾',
    shop: null,
    buyer: { key: buyer.id, name: buyer.name },
    product: { title, price, priceIsFloor: false, id, link: null, coupons, attributes },
    orders: order ? [{ id: order.id, status: order.status, amount: order.amount }] : [],
    messages: lines.map((line) => ({ ...line, text: line.kind === 'text' ? line.text : '' })),
    composer: { found: true, empty: true, text: '' },
    waiting: [],
  };
}

const slotsOf = (snapshot: Snapshot) =>
  slotValues({ snapshot, agent: '小禾', known: nothingKnown, offers: noOffers, sizes: {} }).values;

/** An agent who always takes the first card that one key fills. */
function playFirstCards(buyer: PracticeBuyer, seed: number) {
  const console = practiceWith([buyer], seed);
  const usedIds: string[] = [];
  for (let turn = 0; turn < mostTurns && console.talk.outcome === 'talking'; turn++) {
    console.pass(25_000);
    const snapshot = snapshotOf(console.talk);
    const card = suggest({ snapshot, libraries, slots: slotsOf(snapshot), usedIds }).find(isReady);
    if (!card || console.talk.outcome !== 'talking') continue;
    usedIds.push(card.scriptId);
    console.write(card.text);
  }
  console.pass(15 * 60_000);
  return console.talk.outcome;
}

describe.each(practiceBuyers)('$id, always answered with the first card', (buyer) => {
  const outcomes = seeds.map((seed) => playFirstCards(buyer, seed));

  it(buyer.winnable ? 'is won nearly always' : 'leaves, as some do', () => {
    const won = outcomes.filter((outcome) => outcome === 'paid');
    if (buyer.winnable) expect(won.length).toBeGreaterThanOrEqual(6);
    else expect(won).toEqual([]);
  });
});

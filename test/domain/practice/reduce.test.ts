import { expect, it } from 'vitest';
import { compareBuyers } from '../../../lib/catalog/practice/compare';
import { priceBuyers } from '../../../lib/catalog/practice/price';
import { unpaidBuyers } from '../../../lib/catalog/practice/unpaid';
import { practiceWith } from '../../support/practice';

const sidesOf = (lines: readonly { side: string }[]) => lines.map((line) => line.side);

it('brings the first buyer at once, the next ones later', () => {
  const console = practiceWith(priceBuyers);
  expect(console.state.talks.map((talk) => talk.buyer.id)).toEqual(['price-1']);
  console.pass(60_000);
  expect(console.state.talks.map((talk) => talk.buyer.id)).toEqual(['price-1', 'price-2']);
});

it('shows the product first, then what the buyer types', () => {
  const console = practiceWith(priceBuyers);
  console.pass(15_000);
  expect(console.talk.lines.map((line) => line.kind)).toEqual(['product', 'text', 'text']);
  expect(sidesOf(console.talk.lines)).toEqual(['system', 'buyer', 'buyer']);
});

it('counts unread lines and waiting of the others, not of the open one', () => {
  const console = practiceWith([...priceBuyers, ...compareBuyers]);
  console.pass(60_000);
  const [open, other] = console.state.talks;
  expect(open?.unread).toBe(0);
  expect(other?.unread).toBe(2);
  expect(other?.waitingSince).toBe(other?.lines.find((line) => line.side === 'buyer')?.at);
  console.act({ type: 'open', buyer: 'price-2' });
  expect(console.talk.unread).toBe(0);
});

it('keeps a draft for each buyer', () => {
  const console = practiceWith(priceBuyers);
  console.pass(60_000);
  console.act({ type: 'draft', text: '给第一位' });
  console.act({ type: 'open', buyer: 'price-2' });
  expect(console.talk.draft).toBe('');
  console.act({ type: 'draft', text: '给第二位' });
  console.act({ type: 'open', buyer: 'price-1' });
  expect(console.talk.draft).toBe('给第一位');
});

it('sends what stands in the box, with its line breaks, and empties it', () => {
  const console = practiceWith(priceBuyers);
  console.pass(15_000);
  console.write('  您好\n在的 ');
  expect(console.talk.lines.at(-1)).toMatchObject({ side: 'agent', text: '您好\n在的' });
  expect(console.talk).toMatchObject({ draft: '', waitingSince: null });
});

it.each(['', ' \n '])('sends no empty message: %j', (text) => {
  const console = practiceWith(priceBuyers);
  console.pass(15_000);
  console.write(text);
  expect(sidesOf(console.talk.lines)).not.toContain('agent');
});

it('takes several bubbles in a row as one answer', () => {
  const console = practiceWith(priceBuyers);
  console.pass(15_000);
  console.write('嗯');
  console.write('您好，在的');
  console.pass(3_000);
  console.pass(12_000);
  expect(console.talk.step).toBe('dear');
  expect(console.talk.patience).toBe(1);
});

it('places the order unpaid and pays it a while later', () => {
  const [buyer] = unpaidBuyers;
  const console = practiceWith(buyer ? [buyer] : []);
  console.pass(5_000);
  expect(console.talk.order).toMatchObject({ status: 'unpaid', amount: 59_90 });
  console.pass(20_000);
  console.write('现在付款今天发货');
  console.pass(20_000);
  expect(console.talk.order?.status).toBe('unpaid');
  console.write('24小时内发出');
  console.pass(20_000);
  expect(console.talk).toMatchObject({ outcome: 'paid', order: { status: 'paid' } });
});

it('asks again when nothing comes, then leaves and comes no more', () => {
  const console = practiceWith(priceBuyers.slice(0, 1));
  console.pass(10 * 60_000);
  const texts = console.talk.lines.map((line) => line.text);
  expect(texts.slice(-4)).toEqual(['在吗', '人呢？', '那算了，我再看看别的', '买家已离开']);
  console.write('您好');
  console.pass(60_000);
  expect(console.talk.lines.at(-1)?.text).toBe('您好');
});

it('stands still while paused', () => {
  const console = practiceWith(priceBuyers);
  console.act({ type: 'pause' });
  console.pass(30 * 60_000);
  expect(console.talk.lines).toHaveLength(1);
  console.act({ type: 'start' });
  console.pass(15_000);
  expect(console.talk.lines).toHaveLength(3);
});

it('begins anew, faster if told so', () => {
  const console = practiceWith(priceBuyers);
  console.pass(60_000);
  console.act({ type: 'restart', seed: 5 });
  expect(console.state).toMatchObject({ talks: [], open: null });
  console.act({ type: 'speed', speed: 20 });
  console.pass(3_000);
  expect(console.state.talks).toHaveLength(2);
});

it('plays the same under the same seed and another under others', () => {
  const told = (seed: number) => {
    const console = practiceWith(priceBuyers, seed);
    console.pass(10 * 60_000);
    return JSON.stringify(console.state.talks);
  };
  expect(told(3)).toBe(told(3));
  expect(new Set([1, 2, 3, 4].map(told)).size).toBeGreaterThan(1);
});

it('gives every line an id of its own', () => {
  const console = practiceWith(priceBuyers);
  console.pass(10 * 60_000);
  const ids = console.state.talks.flatMap((talk) => talk.lines.map((line) => line.id));
  expect(new Set(ids).size).toBe(ids.length);
});

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './metrics';

type Line = Record<string, unknown>;

const at = (t: string) => `2024-05-${t}`;
const msg = (t: string, from: string, own: Line = {}): Line => ({
  t: at(t),
  e: 'msg',
  buyer: 'b1',
  agent: 'a1',
  from,
  ...own,
});
const order = (t: string, own: Line = {}): Line => ({
  t: at(t),
  e: 'order',
  buyer: 'b1',
  order: 'o1',
  amount: 1000,
  ...own,
});
const pay = (t: string, own: Line = {}): Line => ({
  t: at(t),
  e: 'pay',
  order: 'o1',
  amount: 1000,
  kind: 'full',
  ...own,
});
const chat = [msg('06 10:00:00', 'buyer'), msg('06 10:00:10', 'agent')];
const sale = [...chat, order('06 10:10:00'), pay('06 10:11:00')];

async function judge(...cases: Line[]) {
  const file = join(await mkdtemp(join(tmpdir(), 'metrics-')), 'cases.json');
  await writeFile(
    file,
    JSON.stringify({ version: 1, cases: cases.map((one, i) => ({ id: `C${i}`, ask: {}, ...one })) }),
  );
  return run(file);
}

const right: Line[] = [
  {
    preset: 'dy',
    ask: { day: '2024-05-06' },
    events: sale,
    expected: { inquiry: 1, paid: 1, rate: '2/2', avg_order: 1000 },
  },
  {
    preset: 'dy',
    ask: { days: ['2024-05-06', '2024-05-07'] },
    events: sale,
    expected: { '2024-05-06': { inquiry: 1 }, '2024-05-07': { inquiry: 0, rate: null, avg_order: null } },
  },
  {
    preset: 'dy',
    ask: { day: '2024-05-06', by_agent: true },
    events: [
      ...sale,
      { t: at('06 10:05:00'), e: 'transfer', buyer: 'b1', from: 'a1', to: 'a2' },
      msg('06 10:06:00', 'agent', { agent: 'a2' }),
    ],
    expected: { a1: { inquiry: 0, rate: null }, a2: { inquiry: 1, sales: 1000 } },
  },
  {
    preset: 'dy',
    ask: { days: ['2024-05-06'], by_agent: true },
    events: sale,
    expected: { '2024-05-06': { a1: { paid: 1 }, a2: { paid: 0 } } },
  },
  { preset: 'dy', ask: { day: '2024-05-05', day_start: '11:00' }, events: sale, expected: { inquiry: 1, sales: 1000 } },
  {
    preset: 'dy',
    ask: { day: '2024-05-06' },
    buyers: { b1: { aftersale_until: '2024-05-07' } },
    events: chat,
    expected: { inquiry: 0, rate: null },
  },
  {
    preset: 'tb',
    ask: { day: '2024-05-06' },
    events: sale,
    expected: { inquiry: 1, same_day_paid: 1, next_day_rate: '1/1', final_rate: '1/1' },
  },
  {
    preset: 'tb',
    ask: { day: '2024-05-06' },
    buyers: { b1: { last_order: '2024-05-01 12:00:00' } },
    events: chat,
    expected: { inquiry: 0 },
  },
  {
    preset: 'pdd',
    ask: { day: '2024-05-06' },
    events: [...sale, { t: at('07 00:00:00'), e: 'group', order: 'o1' }],
    expected: { inquiry: 1, final_grouped: 1, rate: '1/1' },
  },
  { preset: 'pdd', ask: { order: 'o1' }, events: sale, expected: { agent: 'a1' } },
  {
    preset: 'jd',
    ask: { from: '2024-05-06', to: '2024-05-07' },
    events: sale,
    expected: { received: 1, credited: 1, rate: '1/1', amount: 1000 },
  },
  {
    preset: 'jd',
    ask: { orders: ['o1'] },
    events: [msg('06 09:00:00', 'buyer', { agent: 'a2', sku: 's' }), ...chat, order('06 10:10:00', { sku: 's' })],
    expected: { o1: 'a2' },
  },
  {
    preset: 'silent',
    ask: { from: '2024-05-06', to: '2024-05-06' },
    events: [
      ...sale,
      order('06 12:00:00', { buyer: 'b2', order: 'o2' }),
      { t: at('06 12:01:00'), e: 'refund', order: 'o2' },
    ],
    expected: {
      orders: 2,
      silent_orders: 1,
      silent_rate: '1/2',
      agent_sales: 1000,
      shop_sales: 1000,
      agent_share: '1/1',
    },
  },
  {
    preset: 'resp',
    ask: { agent: 'a1' },
    params: { session_gap_s: 600 },
    events: chat,
    expected: { sessions: 1, first_response_avg: 10, rounds: 1, avg_response: 10, late_rounds: 0 },
  },
  {
    preset: 'r3_dy',
    events: [...chat, msg('06 12:00:00', 'buyer', { buyer: 'b2', agent: null })],
    expected: { sessions: 2, ok: 1, rate: '1/2' },
  },
  { preset: 'r3_ks', events: chat, expected: { people: 1, ok: 1, rate: '1/1' } },
  {
    preset: 'r3_tb',
    events: [{ ...msg('01 10:00:00', 'buyer'), t: '2024-04-06 10:00:00' }, ...chat],
    expected: { rounds: 1, ok: 1, rate: '1/1' },
  },
  { preset: 'r3_xhs', events: chat, expected: { sessions: 1, ok: 1, rate: '1/1' } },
  {
    preset: 'r30_jd',
    events: [...chat, msg('06 12:00:00', 'buyer', { buyer: 'b2', agent: null })],
    expected: { sessions: 1, ok: 1, rate: '1/1' },
  },
  { preset: 'reply', ask: { day: '2024-05-06' }, events: chat, expected: { received: 1, replied: 1, rate: '1/1' } },
  {
    preset: 'ratio',
    params: { agent_sales: 1200, agent_paid: 1, shop_sales: 3300, shop_paid: 3 },
    expected: { agent_avg: 1200, shop_avg: 1100, ratio: '1.09', score: 80 },
  },
  {
    preset: 'commission',
    params: { target: 10_000, base_rate: 1, excess_rate: '2', sales: 20_000, scores: { a: 96, b: '59.99' } },
    expected: { a: 320, b: 100 },
  },
];

it.each(right.map((one) => [one.preset as string, one] as const))('works out a case of %s', async (_preset, one) => {
  expect(await judge(one)).toMatchObject({ passed: 1, failed: 0, lines: [] });
});

it('scores a month', async () => {
  const params = {
    final_paid: 75,
    inquiry: 100,
    paid_orders: 92,
    placed_orders: 100,
    ratio: '1.05',
    replied: 99,
    received: 100,
    avg_response_s: 30,
    tasks: 90,
    attitude: 100,
    late: 1,
    leave: 1,
    base: 10_000,
  };
  const expected = {
    scores: { conversion: 100, avg_order: 0, tasks: 90, attendance: 97 },
    total: '88.70',
    performance_pay: 8870,
  };
  expect(await judge({ preset: 'kpi', params, expected })).toMatchObject({ passed: 1, failed: 0, lines: [] });
});

it('says what differs, and goes on after a case that cannot be worked out', async () => {
  const result = await judge(
    {
      preset: 'dy',
      ask: { day: '2024-05-06' },
      events: sale,
      expected: { inquiry: 2, rate: '1/2', avg_order: 999, unheard: 1 },
    },
    { preset: 'unheard', expected: {} },
    { preset: 'commission', params: { target: 1 }, expected: { a: 1 } },
    { preset: 'reply', ask: { day: '2024-05-06' }, events: chat, expected: { replied: 1 } },
  );
  expect(result).toMatchObject({ passed: 1, failed: 3 });
  expect(result.lines.filter((line) => line.startsWith('C0'))).toHaveLength(4);
});

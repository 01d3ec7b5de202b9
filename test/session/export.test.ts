import { expect, it, vi } from 'vitest';
import { exportRecords } from '../../lib/session/export';
import { noWatch } from '../support/backup';
import { anEvent } from '../support/events';
import { aBackground } from '../support/pages';

const day = { from: '2025-06-10', to: '2025-06-10', agent: null };
const asked = (buyer: string, agent: string, console = 'feige') =>
  anEvent({ kind: 'buyerWrote', buyer, agent, console, at: '2025-06-10 10:00:00' });

async function linesOf(events: Parameters<typeof aBackground>[0]): Promise<string[]> {
  await aBackground(events);
  const files: (string | Blob)[] = [];
  const save = (_name: string, content: string | Blob) => void files.push(content);
  const rules = { dayStartMinutes: 0, lossReasons: [] };
  const ask = {
    range: day,
    kinds: ['figures'],
    format: 'csv',
    platform: 'feige-agent',
    rules,
    titles: new Map(),
  } as const;
  await exportRecords(ask, { save, writeSheets: vi.fn() }, noWatch());
  const text = await new Blob(files).text();
  return text.split('\r\n').filter((line) => line.startsWith('"合计"'));
}

it('the lines of all agents come to the whole: what is under nobody’s name has one, training has none', async () => {
  const lines = await linesOf([
    asked('b1', '小陈'),
    asked('b2', '小李'),
    asked('b3', ''),
    asked('b4', '小李', 'practice'),
  ]);
  expect(lines.map((line) => line.split(',').slice(1, 3))).toEqual([
    ['"全部"', '3'],
    ['"小李"', '1'],
    ['"小陈"', '1'],
    ['"未登记"', '1'],
  ]);
});

it('one agent alone needs no line besides the whole', async () => {
  expect(await linesOf([asked('b1', '小陈')])).toHaveLength(1);
});

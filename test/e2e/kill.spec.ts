import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import type { EventDraft } from '../../lib/domain/tally/draft';
import type { Recorder, RecorderOptions } from '../../lib/session/record';
import { launchWithExtension, workerOf } from '../support/extension';
import { createKiller } from '../support/killer';

const KILLS = 200;
const EVENTS_A_KILL = 10;
/** Longer than the worker takes to start, drain and answer, so that kills fall into every step of it. */
const LONGEST_LIFE_MS = 200;

declare const recording: { createRecorder(options: RecorderOptions): Recorder };
declare const chrome: {
  storage: { local: { get(): Promise<Record<string, unknown>> } };
  runtime: { sendMessage(message: object): Promise<{ value: { id: string }[] }> };
};

/** The same moments in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The real recorder as one script, to run in a page of the extension. */
async function recorderScript(): Promise<string> {
  const entry = fileURLToPath(new URL('../../lib/session/record.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'recording' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('没有生成脚本');
  return result.output[0].code;
}

/** Half of the events are clicks, half are seen in messages, those by two recorders as if by two tabs. */
async function makeEvents(page: Page, from: number): Promise<void> {
  await page.evaluate(
    ({ from, count }) => {
      const { recorders } = window as unknown as { recorders: Recorder[] };
      for (let index = from; index < from + count; index += 1) {
        const at = Date.parse('2001-01-01T12:00:00+08:00') + index;
        const base = {
          conversation: `talk ${index % 7}`,
          console: 'kill',
          agent: 'kill',
          at,
          kind: 'buyerWrote',
        } as const;
        if (index % 2 === 0) recorders[0]?.record({ ...base, id: `click-${index}` } as EventDraft);
        else for (const recorder of recorders) recorder.record({ ...base, source: `m${index}` } as EventDraft);
      }
    },
    { from, count: EVENTS_A_KILL },
  );
}

async function outboxSize(page: Page): Promise<number> {
  return page.evaluate(
    async () => Object.keys(await chrome.storage.local.get()).filter((k) => /^(outbox|rejected)/.test(k)).length,
  );
}

test('200 kills of the worker lose no event and double none', async () => {
  test.setTimeout(240_000);
  const context = await launchWithExtension();
  const worker = await workerOf(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/popup.html`);
  await page.evaluate(await recorderScript());
  await page.evaluate(() => {
    const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms, 20)));
    const options = { onTrouble: () => {}, signal: new AbortController().signal, pause };
    Object.assign(window, { recorders: [recording.createRecorder(options), recording.createRecorder(options)] });
  });
  const { kill, running } = await createKiller(await context.newCDPSession(page));
  const random = createRandom(20_260_901);
  for (let round = 0; round < KILLS; round += 1) {
    await makeEvents(page, round * EVENTS_A_KILL);
    await running();
    // Not a wait for something: the random moment of the kill itself.
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
    await kill();
  }
  await expect.poll(() => outboxSize(page), { timeout: 20_000 }).toBe(0);
  const ids = await page.evaluate(async () => {
    const range = { from: '2001-01-01', to: '2001-01-01', agent: null };
    const { value } = await chrome.runtime.sendMessage({ chengdan: 'tally.events', value: range });
    return value.map((event) => event.id);
  });
  expect(ids).toHaveLength(KILLS * EVENTS_A_KILL);
  expect(new Set(ids).size).toBe(KILLS * EVENTS_A_KILL);
  expect(ids.filter((id) => id.startsWith('click-'))).toHaveLength((KILLS * EVENTS_A_KILL) / 2);
  await context.close();
});

import type { BrowserContext, Frame } from '@playwright/test';
import { knownConsoles } from '../../lib/consoles/known';
import { bundleEngine } from '../consoles/bundle';
import { fixtureFolders } from '../consoles/case';
import { openFixture } from '../consoles/play';
import { launchWithExtension } from '../support/extension';
import type { FixtureServer } from '../support/server';
import { fromSamples, type Measure } from './report';

/** What one new message took of the main thread, ms. */
interface Spent {
  /** The reading that it leads to at once, and what was noted of the change. */
  atOnce: number;
  /** With the second reading, for what the list of chats makes of the message. */
  inAll: number;
}

/** Fills the open chat to 500 lines, watches it as the reader does, and writes one line after the other. */
const spentIn = (chat: Frame, id: string, tries: number): Promise<Spent[]> =>
  chat.evaluate(
    async ([id, tries]) => {
      const { fixture, engine } = window;
      const buyer = String(fixture.buyers[0]?.id);
      let spent: { atOnce: number; inAll: number } = { atOnce: 0, inAll: 0 };
      let reads = 0;
      const timed =
        <Args extends unknown[]>(work: (...args: Args) => void, isReading = true) =>
        (...args: Args): void => {
          const start = performance.now();
          work(...args);
          const ms = performance.now() - start;
          spent.inAll += ms;
          if (isReading) reads += 1;
          if (reads <= 1) spent.atOnce += ms;
        };
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      for (let line = 0; line < 520; line++) fixture.write(buyer, `第${line}句，这个有现货吗？能便宜点不`);
      await fixture.settled();
      const Observer = window.MutationObserver;
      window.MutationObserver = class extends Observer {
        constructor(heed: MutationCallback) {
          super(timed(heed, false));
        }
      };
      const end = new AbortController();
      engine.watch(engine.definition(id), document, {
        now: Date.now,
        publish: () => undefined,
        signal: end.signal,
        pace: (read, gaps) => {
          const { port1, port2 } = new MessageChannel();
          let soon: ReturnType<typeof setTimeout> | undefined;
          const run = timed(() => {
            clearTimeout(soon);
            soon = undefined;
            read();
          });
          port1.onmessage = run;
          // Who waits is read once in two seconds and has a bound of its own.
          const request = (urgency = 'now'): void => {
            if (gaps) return;
            if (urgency === 'now') port2.postMessage(null);
            else soon ??= setTimeout(run, 30);
          };
          return { request, hurry: () => undefined, stop: () => port1.close() };
        },
      });
      window.MutationObserver = Observer;
      await pause(500);
      const samples: { atOnce: number; inAll: number }[] = [];
      for (let n = 0; n < tries; n++) {
        spent = { atOnce: 0, inAll: 0 };
        reads = 0;
        fixture.write(buyer, `新的第${n}句`);
        await pause(90);
        samples.push(spent);
      }
      end.abort();
      return samples;
    },
    [id, tries] as const,
  );

async function measureOne(context: BrowserContext, engine: string, id: string): Promise<Measure[]> {
  const page = await context.newPage();
  const chat = await openFixture(page, id);
  await chat.addScriptTag({ content: engine });
  // The first ones run before the engine's code is compiled.
  const spent = (await spentIn(chat, id, 40)).slice(10);
  await page.close();
  const name = `reading 500 messages after a new one, ${knownConsoles.find((known) => known.id === id)?.name}`;
  const atOnce = spent.map((each) => each.atOnce);
  const inAll = spent.map((each) => each.inAll);
  return [fromSamples(name, atOnce, { p50: 1 }), fromSamples(`${name}, and its list`, inAll)];
}

/** The engine alone in every console's fixture, on a browser without the extension. */
export async function measureTranscripts(server: FixtureServer): Promise<Measure[]> {
  const context = await launchWithExtension({ server, extension: null });
  const engine = await bundleEngine();
  const measures: Measure[] = [];
  for (const id of fixtureFolders()) measures.push(...(await measureOne(context, engine, id)));
  await context.close();
  return measures;
}

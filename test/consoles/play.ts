import type { Frame, Locator, Page } from '@playwright/test';
import { knownConsoles } from '../../lib/consoles/known';
import { type ConsoleId, consoleUrls } from '../support/extension';
import { type Case, caseNow, type Step } from './case';

/** The day stands still, timers run on: Playwright's own clock also replaces `AbortSignal`, which listeners then refuse. */
function stopDate(now: number): void {
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...parts: [] | [number | string]) {
      if (parts.length === 0) super(now);
      else super(parts[0]);
    }
    static override now() {
      return now;
    }
  } as DateConstructor;
}

const definitionOf = (id: string) => knownConsoles.find((known) => known.id === id);

/** Where a console's chat stands: in the page itself, or in a frame of it that comes late. There `window.fixture` is. */
export async function chatOf(page: Page, id: string): Promise<Frame> {
  if (!definitionOf(id)?.inFrame) return page.mainFrame();
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error(`no frame in ${page.url()}`);
  return frame;
}

/** The reply box by its first place. */
export const boxOf = (chat: Frame, id: string): Locator => chat.locator(String(definitionOf(id)?.composer[0]));

/** Tabs whose pages all stand at the cases' moment. */
const stopped = new WeakSet<Page>();

/** Takes a tab to a console's fixture under its real address, at the cases' moment, and gives the chat once it stands. */
export async function openFixture(page: Page, id: string, query = '', waits = true): Promise<Frame> {
  if (!stopped.has(page)) await page.addInitScript(stopDate, caseNow.getTime());
  stopped.add(page);
  await page.goto(`${consoleUrls[id as ConsoleId]}?quiet&${query || 'delay=5'}`);
  const chat = await chatOf(page, id);
  await chat.waitForFunction(() => window.fixture !== undefined);
  if (waits) await chat.evaluate(() => window.fixture.settled());
  return chat;
}

/** Plays a case to its end and gives the chat; a case that holds the page stays where it was held. */
export async function play(page: Page, id: string, told: Case): Promise<Frame> {
  const query = told.query && !told.query.includes('delay') ? `${told.query}&delay=5` : told.query;
  const chat = await openFixture(page, id, query, told.waits);
  for (const step of told.steps) await playStep(chat, id, step);
  const held = told.steps.some(([name]) => name === 'hold');
  if (told.waits && !held) await chat.evaluate(() => window.fixture.settled());
  // A page hears that it was scrolled with the next frame, and draws its rows anew then.
  if (told.waits)
    await chat.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return chat;
}

async function playStep(chat: Frame, id: string, [name, ...args]: Step): Promise<void> {
  if (name === 'type') {
    await boxOf(chat, id).click();
    await chat.page().keyboard.type(String(args[0]));
    return;
  }
  await chat.evaluate(
    ([call, values]) => {
      const { fixture } = window;
      const method = fixture[call as keyof typeof fixture] as (...values: readonly unknown[]) => unknown;
      return method(...values) as Promise<void>;
    },
    [name, args] as const,
  );
}

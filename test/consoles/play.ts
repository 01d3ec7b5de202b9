import type { BrowserContext, Page } from '@playwright/test';
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

/** Opens a console's fixture under its real address, at the cases' moment, and waits until its chat stands. */
export async function openFixture(context: BrowserContext, id: string, query = '', waits = true): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(stopDate, caseNow.getTime());
  await page.goto(`${consoleUrls[id as ConsoleId]}?quiet&${query || 'delay=5'}`);
  await page.waitForFunction(() => window.fixture !== undefined);
  if (waits) await page.evaluate(() => window.fixture.settled());
  return page;
}

/** Plays a case to its end; a case that holds the page stays where it was held. */
export async function play(context: BrowserContext, id: string, told: Case): Promise<Page> {
  const query = told.query && !told.query.includes('delay') ? `${told.query}&delay=5` : told.query;
  const page = await openFixture(context, id, query, told.waits);
  for (const step of told.steps) await playStep(page, step);
  const held = told.steps.some(([name]) => name === 'hold');
  if (told.waits && !held) await page.evaluate(() => window.fixture.settled());
  return page;
}

async function playStep(page: Page, [name, ...args]: Step): Promise<void> {
  if (name === 'type') {
    await page.locator('textarea').click();
    await page.keyboard.type(String(args[0]));
    return;
  }
  await page.evaluate(
    ([call, values]) => {
      const { fixture } = window;
      const method = fixture[call as keyof typeof fixture] as (...values: readonly unknown[]) => unknown;
      return method(...values) as Promise<void>;
    },
    [name, args] as const,
  );
}

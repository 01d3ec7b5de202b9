import { availableParallelism } from 'node:os';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { Kept } from '../../lib/consoles/heal/look';
import { knownConsoles } from '../../lib/consoles/known';
import type { Snapshot } from '../../lib/domain/conversation';
import { caseNow, casesOf } from '../consoles/case';
import { openFixture } from '../consoles/play';
import { type Strength, strengths } from '../consoles/redesign/design';
import { type Beside, engineBeside, type Redesign, redesignPage } from '../consoles/redesign/open';
import { situations } from '../consoles/redesign/situations';
import { launchWithExtension } from '../support/extension';
import { startFixtureServer } from '../support/server';
import { compare, type Field } from './redesign-compare';
import { isInside, type Share, shareOf } from './redesign-share';
import type { Outcome } from './subject';

export interface RedesignOptions {
  seed?: number;
  console?: string;
  strength?: number;
  /** How many redesigns of each strength. */
  runs?: number;
  explain?: boolean;
}
export const usualSeed = 20260908;

interface Run {
  console: string;
  strength: Strength;
  seed: number;
  fields: readonly Told[];
}
/** A field, and where in the redesigned page the value stands that was to be read. */
type Told = Field & { situation: string; html: string | null };

/** One look at the page, as the extension takes one in each conversation; then what is read by what it gave. */
const lookBeside = (beside: Beside, id: string, kept: Kept): Promise<{ kept: Kept; read: Snapshot | null }> =>
  beside.call(
    (consoleId, now, former) => {
      const { definition, lookAt, read } = window.engine;
      const next = lookAt(definition(consoleId), former, document, now);
      return { kept: next, read: read(next.healed?.definition ?? definition(consoleId), document, now) };
    },
    id,
    caseNow.getTime(),
    kept,
  );

/** When nothing is under way any more and the page has drawn what it has to draw. */
async function settle(chat: Frame): Promise<void> {
  await chat.evaluate(() => window.fixture.settled());
  await chat.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/**
 * Opens a console's page as its makers know it, or after a redesign, and calls `look` in every situation. Gives what is kept of the console
 * then, as the extension keeps it.
 */
async function goThrough(
  context: BrowserContext,
  id: string,
  redesign: Redesign,
  kept: Kept,
  look: (read: Snapshot | null, situation: string, chat: Frame) => Promise<void> | void,
): Promise<Kept> {
  let known = kept;
  const page: Page = await context.newPage();
  await redesignPage(page, redesign);
  const inFrame = knownConsoles.find((known) => known.id === id)?.inFrame === true;
  const beside = await engineBeside(context, page, inFrame);
  const chat = await openFixture(page, id);
  for (const { name, happen } of situations) {
    await happen(chat);
    await settle(chat);
    const seen = await lookBeside(beside, id, known);
    known = seen.kept;
    await look(seen.read, name, chat);
  }
  await page.close();
  return known;
}

/** What a person would read is what the page before its redesign is read as: the fixture's own case says whether that is so. */
function checkTruth(id: string, read: Snapshot | null): void {
  const truth = casesOf(id).find(([name]) => name === 'opened')?.[1].snapshot;
  const members = ['buyer', 'product', 'orders'] as const;
  for (const member of members)
    if (JSON.stringify(read?.[member]) !== JSON.stringify(truth?.[member]))
      throw new Error(`${id}: ${member} is not read as opened.json says`);
  if (read?.messages.length !== truth?.messages.length)
    throw new Error(`${id}: messages are not read as opened.json says`);
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)) ?? '';

/** The markup around the innermost element whose text holds `value`. */
const htmlAround = (chat: Frame, value: string): Promise<string | null> =>
  chat.evaluate((text) => {
    const all = [...document.body.querySelectorAll('*')].filter((element) => element.textContent?.includes(text));
    const around = all.at(-1)?.parentElement?.parentElement ?? all.at(-1);
    return around ? around.outerHTML.replace(/data:image[^"]*/g, '…').slice(0, 900) : null;
  }, value);

async function run(
  context: BrowserContext,
  id: string,
  redesign: NonNullable<Redesign>,
  before: ReadonlyMap<string, Snapshot>,
  kept: Kept,
  explain: boolean,
): Promise<Run> {
  const fields: Told[] = [];
  await goThrough(context, id, redesign, kept, async (read, situation, chat) => {
    const was = before.get(situation);
    if (!was) return;
    for (const field of compare(was, read)) {
      const isNew =
        field.verdict !== 'right' &&
        !fields.some(({ name, verdict }) => name === field.name && verdict === field.verdict);
      const html = explain && isNew && shown(field.was) !== '' ? await htmlAround(chat, shown(field.was)) : null;
      fields.push({ ...field, situation, html });
    }
  });
  return { console: id, ...redesign, fields };
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8);

function line(name: string, strength: Strength, share: Share): string {
  const { all, right, wrong, missing, wrongKeys } = share;
  const figures = `right ${percent(right, all)}   wrong ${percent(wrong, all)}   missing ${percent(missing, all)}   wrong keys ${wrongKeys}`;
  return `${name.padEnd(12)} ${strength}  ${String(all).padStart(6)} fields   ${figures}   ${isInside(share, strength) ? 'met' : 'NOT MET'}`;
}

function explained({ console: id, strength, seed, fields }: Run): string[] {
  const failed = Map.groupBy(
    fields.filter(({ verdict }) => verdict !== 'right'),
    ({ name, verdict }) => `${name} ${verdict}`,
  );
  return [...failed].map(([what, [first, ...rest]]) => {
    const html = first?.html ? `\n    ${first.html}` : '';
    const change = `${JSON.stringify(first?.was)} → ${JSON.stringify(first?.now)}`.slice(0, 300);
    return `${id} ${strength} seed ${seed}: ${what} ×${rest.length + 1}, ${first?.situation}: ${change}${html}`;
  });
}

type Wanted = Required<Pick<RedesignOptions, 'seed' | 'runs' | 'explain'>> & { strengths: readonly Strength[] };

/** One console's page as its makers know it, then after each redesign. */
async function tryConsole(context: BrowserContext, id: string, wanted: Wanted): Promise<Run[]> {
  const before = new Map<string, Snapshot>();
  const kept = await goThrough(context, id, null, { shape: null, healed: null }, (read, situation) => {
    if (situation === 'opened') checkTruth(id, read);
    if (read) before.set(situation, read);
  });
  const results: Run[] = [];
  for (const strength of wanted.strengths)
    for (let at = 0; at < wanted.runs; at++)
      results.push(await run(context, id, { seed: wanted.seed + at, strength }, before, kept, wanted.explain));
  return results;
}

/** Redesigns every console's page by `runs` seeds at each strength, and counts what is still read of what was read before. */
export async function redesign(options: RedesignOptions = {}): Promise<Outcome> {
  const { seed = usualSeed, runs = 3, explain = false } = options;
  const ids = knownConsoles.map(({ id }) => id).filter((id) => options.console === undefined || id === options.console);
  const wanted = strengths.filter((strength) => options.strength === undefined || strength === options.strength);
  if (ids.length === 0 || wanted.length === 0) throw new Error('没有这个客服台，或没有这个强度（1、2、3）');
  const server = await startFixtureServer();
  const results = new Map<string, Run[]>(ids.map((id) => [id, []]));
  const waiting = [...ids];
  /** One browser, one console after the other. */
  const work = async (): Promise<void> => {
    const context = await launchWithExtension({ server, extension: null });
    try {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
        results.set(id, await tryConsole(context, id, { seed, runs, explain, strengths: wanted }));
    } finally {
      await context.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(ids.length, availableParallelism()) }, work));
  } finally {
    await server.close();
  }
  return outcomeOf(seed, [...results.values()].flat(), explain);
}

function outcomeOf(seed: number, results: readonly Run[], explain: boolean): Outcome {
  const of = (id: string | null, strength: Strength) =>
    shareOf(
      results
        .filter((one) => (id === null || one.console === id) && one.strength === strength)
        .flatMap(({ fields }) => fields),
    );
  const ids = [...new Set(results.map((one) => one.console))];
  const tried = strengths.filter((strength) => results.some((one) => one.strength === strength));
  const rows = [...ids, null].flatMap((id) => tried.map((strength) => ({ id, strength, share: of(id, strength) })));
  const failed = rows.filter(({ strength, share }) => !isInside(share, strength)).length;
  return {
    passed: rows.length - failed,
    failed,
    lines: [
      ...(explain ? results.flatMap(explained) : []),
      `seed ${seed}`,
      ...rows.map(({ id, strength, share }) => line(id ?? 'all', strength, share)),
      'right at least 99 % at 1, 95 % at 2, 80 % at 3; wrong at most 1 %; no wrong key',
    ],
    json: { seed, rows: rows.map(({ id, strength, share }) => ({ console: id, strength, ...share })) },
  };
}

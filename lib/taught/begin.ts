import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import { knownConsoles } from '../consoles/known';
import { taughtFor, taughtKey } from '../consoles/taught';
import type { Assignment } from '../consoles/teach/again';
import { fitsPattern } from '../domain/match-pattern';
import type { TeachField } from '../domain/own-console';
import type { TeachBegun } from '../messages/protocol';

interface Frame {
  frameId: number;
  url: string;
  /** In CSS px², by which the chat's own is told from small ones of the same site. */
  area: number;
}

async function framesOf(tabId: number): Promise<Frame[]> {
  const look = () => ({ url: location.href, area: innerWidth * innerHeight });
  const seen = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: look });
  return seen.flatMap(({ frameId, result }) => (result ? [{ frameId, ...(result as ReturnType<typeof look>) }] : []));
}

/** The frame with the chat of a console that is known, and what is known of it. */
async function knownIn(tabId: number): Promise<{ frameId: number; base: ConsoleDefinition } | null> {
  const kept = (await browser.storage.local.get(taughtKey))[taughtKey];
  const found = (await framesOf(tabId)).flatMap(({ frameId, url, area }) => {
    const known = knownConsoles.find(({ matches }) => matches.some((pattern) => fitsPattern(pattern, url)));
    const base = taughtFor(kept, url, known?.id) ?? known;
    return base && (base.inFrame ?? false) === (frameId !== 0) ? [{ frameId, base, area }] : [];
  });
  return found.toSorted((a, b) => b.area - a.area)[0] ?? null;
}

/** `assignment`: which one thing to teach, over what is known; null: everything. */
async function put(target: { tabId: number; frameIds?: number[] }, assignment: Assignment | null): Promise<void> {
  const give = (given: Assignment | null) => {
    (globalThis as { chengdanAssignment?: Assignment | null }).chengdanAssignment = given;
  };
  await browser.scripting.executeScript({ target, func: give as never, args: [assignment] });
  await browser.scripting.executeScript({ target, files: ['content-scripts/teach.js'] });
}

const largest = (frames: readonly Frame[]): Frame | undefined => frames.toSorted((a, b) => b.area - a.area)[0];

/** The frame of the site that was asked for, where that is not the tab's own page. */
async function frameOf(tabId: number, origin: string): Promise<number | null> {
  const fitting = (await framesOf(tabId).catch(() => [])).filter(({ url }) => fitsPattern(origin, url));
  return fitting.some(({ frameId }) => frameId === 0) ? null : (largest(fitting)?.frameId ?? null);
}

const failed: TeachBegun = { ok: false, line: '这一页没让教，请刷新客服台后再试' };

/**
 * Puts the teaching into a tab whose site is allowed: for everything, or for one thing of a console that is known there. `origin`: the site
 * that the agent allowed for it, be it one whose page stands in a frame.
 */
export async function beginTeaching(tabId: number, field?: TeachField, origin?: string): Promise<TeachBegun> {
  try {
    const known = field && (await knownIn(tabId));
    if (field && !known) return { ok: false, line: '这一页的客服台还没教过，先整个教一遍' };
    const frameId = known ? known.frameId : origin === undefined ? null : await frameOf(tabId, origin);
    const target = frameId === null ? { tabId } : { tabId, frameIds: [frameId] };
    await put(target, field && known ? { field, base: known.base } : null);
    return { ok: true };
  } catch {
    return failed;
  }
}

/** Goes on in the frame at this address, which stands in a page that is being taught. */
export async function enterFrame(tabId: number, url: string): Promise<TeachBegun> {
  const { protocol, hostname, host } = URL.parse(url) ?? {};
  if (!/^https?:$/.test(protocol ?? '')) return { ok: false, line: '里面这一页没有自己的网址，成单读不了' };
  try {
    const frames = (await framesOf(tabId)).filter(({ frameId }) => frameId !== 0);
    const exact = frames.filter((frame) => frame.url === url);
    const frame = largest(exact) ?? largest(frames.filter((each) => URL.parse(each.url)?.host === host));
    if (!frame)
      return { ok: false, line: `里面是 ${hostname} 的页面：点工具栏的成单图标，选“教里面嵌着的”，允许那个网站再教` };
    await put({ tabId, frameIds: [frame.frameId] }, null);
    return { ok: true };
  } catch {
    return failed;
  }
}

/** The reader of what was just taught begins in its frame, which no list of tabs leads to where only the frame's own site is allowed. */
export async function beginReading(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['content-scripts/console.js'],
  });
}

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

/** Puts the teaching into a tab whose site is allowed: for everything, or for one thing of a console that is known there. */
export async function beginTeaching(tabId: number, field?: TeachField): Promise<TeachBegun> {
  try {
    const known = field && (await knownIn(tabId));
    if (field && !known) return { ok: false, line: '这一页的客服台还没教过，先整个教一遍' };
    if (field && known) await put({ tabId, frameIds: [known.frameId] }, { field, base: known.base });
    else await put({ tabId }, null);
    return { ok: true };
  } catch {
    return { ok: false, line: '这一页没让教，请刷新客服台后再试' };
  }
}

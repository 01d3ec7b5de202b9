import type { Filler } from '../consoles/fill';
import { answered } from '../messages/answered';
import { call } from '../messages/client';
import type { FrameKeeper } from './frame-keeper';
import type { Kit } from './kit';

declare global {
  /** Put here by the script that brings it. */
  var chengdanKit: Kit | undefined;
}

/** Brings the kit into the page. Rejects where the page cannot be reached now: drawn ahead of its time, put by, or left. */
export type BringKit = () => Promise<Kit>;

/** What came with the kit, as it is at work in this page. */
export interface Equipment {
  filler: Filler;
  frame: FrameKeeper;
}

const shortestMs = 500;
const longestMs = 8000;

/** The kit, as a script of our own that the background puts beside this one. Anew for each reader: one that is there may be of a former version. */
export async function bringKit(): Promise<Kit> {
  globalThis.chengdanKit = undefined;
  await answered(call('page.equip'));
  if (!globalThis.chengdanKit) throw new Error('the kit went elsewhere');
  return globalThis.chengdanKit;
}

/** Asks until the kit is there; null once it `isOver`. */
export async function keepAsking(bring: BringKit, isOver: () => boolean): Promise<Kit | null> {
  for (let pauseMs = shortestMs; !isOver(); pauseMs = Math.min(longestMs, pauseMs * 2)) {
    const kit = await bring().catch(() => null);
    if (kit) return isOver() ? null : kit;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return null;
}

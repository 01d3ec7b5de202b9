import { figuresOfParts, groupsOfParts } from '../domain/tally/figures';
import type { Counted, CountedViews, FiguresAsk } from '../messages/protocol';
import type { ChengdanDb } from './db';
import { buildSums, partsBetween } from './sums';

/** How long one call may build sums, so that others are answered in between. */
const buildMs = 400;

/** What the days asked for hold; null while the sums are being built. */
async function partsOf(db: ChengdanDb, { from, to, withoutPractice }: FiguresAsk, dayStartMs: number) {
  const built = await buildSums(db, dayStartMs, buildMs, Date.now);
  if (built < 1) return { parts: null, built };
  const parts = await partsBetween(db, from, to);
  return { parts: withoutPractice ? parts.filter(({ practice }) => !practice) : parts, built };
}

export async function countFigures(db: ChengdanDb, ask: FiguresAsk, dayStartMs: number): Promise<Counted> {
  const { parts, built } = await partsOf(db, ask, dayStartMs);
  return { figures: parts && figuresOfParts(parts, { ...ask, dayStartMs }), built };
}

export async function countViews(db: ChengdanDb, ask: FiguresAsk, dayStartMs: number): Promise<CountedViews> {
  const { parts, built } = await partsOf(db, ask, dayStartMs);
  if (!parts) return { views: null, built };
  const figures = figuresOfParts(parts, { ...ask, dayStartMs });
  return { views: { figures, groups: groupsOfParts(parts, ask.agent) }, built };
}

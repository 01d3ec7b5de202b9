import type { RangeFigures } from '../domain/tally/figures';
import { call } from './client';
import type { FiguresAsk, RangeViews } from './protocol';

/**
 * The figures of these days. `onProgress` hears what share of the log has been counted while sums are being built, which only the first
 * look after an update or a restored backup has to wait for. Rejects where the background cannot be reached.
 */
export async function readFigures(ask: FiguresAsk, onProgress?: (built: number) => void): Promise<RangeFigures> {
  for (;;) {
    const { figures, built } = await call('tally.figures', ask);
    if (figures) return figures;
    onProgress?.(built);
  }
}

/** The same days as the statistics page looks at them. */
export async function readViews(ask: FiguresAsk, onProgress?: (built: number) => void): Promise<RangeViews> {
  for (;;) {
    const { views, built } = await call('tally.views', ask);
    if (views) return views;
    onProgress?.(built);
  }
}

import { createFiller } from '../consoles/fill';
import { createFrameKeeper } from './frame-keeper';
import { askForReload } from './note';

/** What a reader needs beside a chat and nowhere else: to hold the overlay's frame and to fill. A script of its own, so that all other pages are spared it. */
export const kit = { createFiller, createFrameKeeper, askForReload };
export type Kit = typeof kit;

import { type NudgeList, nudgeLists } from './judge';

/** The desk of follow-ups is to be opened beside a chat. */
export interface DeskWish {
  /** In the tab of this console; null: of any but the practice console. */
  console: string | null;
  /** Null: the most pressing list. */
  list: NudgeList | null;
  /** The buyer to choose; null: the first. */
  id: string | null;
}

/** Under which the tabs hear of it, in the browser's memory. */
export const deskWishKey = 'desk.wish';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Null where it is none. */
export function parseDeskWish(read: unknown): DeskWish | null {
  if (typeof read !== 'object' || read === null) return null;
  const { console, list, id } = read as Record<string, unknown>;
  return {
    console: textOrNull(console),
    list: nudgeLists.find((known) => known === list) ?? null,
    id: textOrNull(id),
  };
}

import { fitsPattern } from '../domain/match-pattern';

/** What pages outside the consoles know of one. */
export interface ConsoleInfo {
  id: string;
  /** As agents call it: 飞鸽. */
  name: string;
  /** Match patterns of its addresses. */
  matches: readonly string[];
}

/** The console that a tab shows, by its address; null for any other page. */
export function consoleAt(consoles: readonly ConsoleInfo[], url: string | undefined): ConsoleInfo | null {
  if (!url) return null;
  return consoles.find((console) => console.matches.some((pattern) => fitsPattern(pattern, url))) ?? null;
}

/** The practice console, our own page at `url`. */
export function practiceConsole(url: string): ConsoleInfo {
  return { id: 'practice', name: '练习台', matches: [`${url}*`] };
}

/** The consoles as pages list them: what was taught, then what is built in and was not taught anew. */
export function withTaught(known: readonly ConsoleInfo[], taught: readonly ConsoleInfo[]): ConsoleInfo[] {
  const anew = new Set(taught.map(({ id }) => id));
  return [...taught, ...known.filter(({ id }) => !anew.has(id))];
}

import type { Entry } from '../../../lib/domain/scripts/entries';

/** Whose wording it is, in a word. */
export function originOf({ own, builtIn }: Entry): '自带' | '自带·已改' | '本店' {
  if (builtIn === null) return '本店';
  return own ? '自带·已改' : '自带';
}

/** Whether a script may be said today; null: always. `today` is a day, `2026-11-01`. */
export function spanOf({ script: { from, until } }: Entry, today: string): { line: string; isOver: boolean } | null {
  if (!from && !until) return null;
  if (until && until < today) return { line: `${until} 已过期`, isOver: true };
  if (from && from > today) return { line: `${from} 起`, isOver: false };
  return { line: until ? `到 ${until}` : `${from} 起`, isOver: false };
}

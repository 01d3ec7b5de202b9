import { type Entry, ownOf } from './entries';
import { longest, type OwnScript } from './own';

/**
 * The script that stays when others that say the same go: its own words, and what only the others had: a code, worries that they answer, the
 * buyer's words they were for, their notes. Null where nothing was added, so that an untouched built-in one stays as it is.
 */
export function mergedInto(kept: Entry, gone: readonly Entry[]): OwnScript | null {
  const own = ownOf(kept);
  const code = own.code ?? gone.map(({ script }) => script.code).find(Boolean);
  const intents = [...new Set([own, ...gone.map(({ script }) => script)].flatMap((one) => one.intents ?? []))];
  const words = [...new Set([own, ...gone.map(({ script }) => script)].flatMap((one) => one.words ?? []))];
  const notes = [own.note, ...gone.map((entry) => entry.own?.note ?? '')].filter((note) => note.trim() !== '');
  const note = [...new Set(notes)].join('\n').slice(0, longest.note);
  const isSame =
    code === own.code &&
    intents.length === (own.intents?.length ?? 0) &&
    words.length === (own.words?.length ?? 0) &&
    note === own.note;
  if (isSame) return null;
  return {
    ...own,
    note,
    ...(code && { code }),
    ...(intents.length > 0 && { intents }),
    ...(words.length > 0 && { words }),
  };
}

import type { Item } from '../domain/items';
import { isOnlyHidden } from '../domain/scripts/entries';
import { groupKind, type OwnScript, type ScriptGroup, scriptKind } from '../domain/scripts/own';
import { call } from '../messages/client';
import { writeItems } from '../messages/items';
import { writeSetting } from '../settings/access';
import type { Done } from '../state/library-page';
import type { WorkbenchState } from '../state/workbench';
import { notSaved } from './attempt';

/** What is to be written, and the line that says what was done. */
export interface Change {
  items: readonly Item[];
  line: string;
  pins?: readonly (string | null)[];
}

/** True once it is kept. */
export type Make = (work: () => Change | null) => Promise<boolean>;

const failed = { line: notSaved, failed: true };

/** Every change of the library, one after the other, for each is worked out from what the one before it left; the last can be taken back. */
export function createChanges({ items, library, settings, notice }: WorkbenchState, now: () => number) {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => {});
    return turn;
  };
  /** Later than what stands, whatever clock wrote that. */
  const stamped = (item: Item): Item => ({ ...item, at: Math.max(now(), items.one(item.kind, item.id)?.at ?? 0) });

  async function keep({ items: changed, line, pins }: Change, isUndone: boolean): Promise<boolean> {
    const written = changed.map(stamped);
    const former = written.map((item) => items.one(item.kind, item.id) ?? { ...item, deletedAt: item.at });
    const formerPins = pins ? settings.value.pins : null;
    try {
      await writeItems(written);
      if (pins) await writeSetting('pins', pins);
    } catch {
      notice.value = failed;
      return false;
    }
    items.take(written, false);
    notice.value = null;
    library.done.value = { line, items: former, pins: formerPins, unsaved: null, isUndone };
    return true;
  }

  return {
    make: ((work) =>
      inTurn(async () => {
        const change = work();
        return change !== null && change.items.length + (change.pins?.length ?? 0) > 0 && keep(change, false);
      })) as Make,
    /** Puts back what the last change altered; once more, and it is done again. `putBack` gets what was thrown away unsaved. */
    undo: (putBack: (unsaved: NonNullable<Done['unsaved']>) => void): Promise<void> =>
      inTurn(async () => {
        const { done } = library;
        const last = done.value;
        if (!last) return;
        if (last.unsaved) {
          done.value = null;
          putBack(last.unsaved);
          return;
        }
        const line = last.isUndone ? last.line.replace(/^已撤销：/, '') : `已撤销：${last.line}`;
        await keep({ items: last.items, line, ...(last.pins && { pins: last.pins }) }, !last.isUndone);
      }),
    /** For good: this cannot be taken back. */
    erase: (keys: readonly (readonly [kind: string, id: string])[]): Promise<void> =>
      inTurn(async () => {
        try {
          await call('items.erase', keys);
          notice.value = null;
          library.done.value = null;
        } catch {
          notice.value = { line: '没能删掉，请再试一次', failed: true };
        }
      }),
    /** As an item; in the trash where nothing of the shop's is left in a built-in script. */
    itemOf(own: OwnScript): Item {
      const { id, ...value } = own;
      const shipped = [library.builtIn.get(id) ?? null, library.byId.value.get(id)?.builtIn ?? null];
      const isNothing = !own.hidden && shipped.some((builtIn) => isOnlyHidden({ own, builtIn }));
      return { kind: scriptKind, id, value, at: now(), deletedAt: isNothing ? now() : null };
    },
    groupItem({ id, ...value }: ScriptGroup): Item {
      return { kind: groupKind, id, value, at: now(), deletedAt: null };
    },
    /** The same items in the trash, all at one moment. */
    thrown(kept: readonly Item[]): Item[] {
      const at = now();
      return kept.map((item) => ({ ...item, deletedAt: at }));
    },
    /** The same items out of it. */
    restored: (kept: readonly Item[]): Item[] => kept.map((item) => ({ ...item, deletedAt: null })),
  };
}
export type Changes = ReturnType<typeof createChanges>;

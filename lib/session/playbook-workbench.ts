import type { Item } from '../domain/items';
import { type Alternatives, alternativesKind } from '../domain/playbook/alternatives';
import { talkKind } from '../domain/playbook/buyer-talk';
import { type OwnObjection, objectionKind } from '../domain/playbook/own-objection';
import { call } from '../messages/client';
import { writeItems } from '../messages/items';
import type { WorkbenchState } from '../state/workbench';

interface Ports {
  now: () => number;
  newId: () => string;
}

/** What the agent can do with his own objections and with what is offered instead. What could not be kept is said in `state.notice`. */
export function createPlaybookActions({ notice }: Pick<WorkbenchState, 'notice'>, { now, newId }: Ports) {
  async function write(items: readonly Item[]): Promise<boolean> {
    try {
      await writeItems(items);
      notice.value = null;
      return true;
    } catch {
      notice.value = { line: '没能保存，可能是磁盘满了。清理后再试一次', failed: true };
      return false;
    }
  }
  const put = (kind: string, id: string | null, value: unknown, deletedAt: number | null = null) =>
    write([{ kind, id: id ?? newId(), value, at: now(), deletedAt }]);
  return {
    /** A new one, or the one with this id as it is now. False where it could not be kept. */
    saveObjection: ({ name, words, texts }: Omit<OwnObjection, 'id'>, id: string | null) =>
      put(objectionKind, id, { name, words, texts }),
    saveAlternatives: ({ product, titles }: Omit<Alternatives, 'id'>, id: string | null) =>
      put(alternativesKind, id, { product, titles }),
    /** Into the trash. */
    removeObjection: ({ id, ...value }: OwnObjection) => put(objectionKind, id, value, now()),
    removeAlternatives: ({ id, ...value }: Alternatives) => put(alternativesKind, id, value, now()),
    /** Out of the trash again, as it was. */
    restore: (item: Item) => write([{ ...item, at: now(), deletedAt: null }]),
    /** What is kept of every buyer goes, without a trash. */
    async eraseTalks(): Promise<void> {
      try {
        const { items } = await call('items.read', { kinds: [talkKind], since: 0 });
        await call(
          'items.erase',
          items.map(({ kind, id }) => [kind, id] as const),
        );
        notice.value = { line: `已清空 ${items.length} 位买家的进度`, failed: false };
      } catch {
        notice.value = { line: '没能清空，请再试一次', failed: true };
      }
    },
  };
}

import type { Item } from '../domain/items';
import { type Alternatives, alternativesKind } from '../domain/playbook/alternatives';
import { talkKind } from '../domain/playbook/buyer-talk';
import { type OwnObjection, objectionKind } from '../domain/playbook/own-objection';
import { call } from '../messages/client';
import { writeItems } from '../messages/items';
import type { WorkbenchState } from '../state/workbench';
import { attempt, kept } from './attempt';

interface Ports {
  now: () => number;
  newId: () => string;
}

/** What the agent can do with his own objections and with what is offered instead. What could not be kept is said in `state.notice`. */
export function createPlaybookActions({ notice }: Pick<WorkbenchState, 'notice'>, { now, newId }: Ports) {
  const write = (items: readonly Item[]): Promise<boolean> => kept(notice, writeItems(items));
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
    eraseTalks: (): Promise<boolean> =>
      attempt(notice, '没能清空，请再试一次', async () => {
        const { items } = await call('items.read', { kinds: [talkKind], since: 0 });
        await call(
          'items.erase',
          items.map(({ kind, id }) => [kind, id] as const),
        );
        return `已清空 ${items.length} 位买家的进度`;
      }),
  };
}

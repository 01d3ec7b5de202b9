import { type BuyerTalk, talkKind } from '../domain/playbook/buyer-talk';
import { createHasher } from '../domain/tally/buyer-hash';
import { call } from '../messages/client';
import { writeItems } from '../messages/items';
import { readHashKey } from '../settings/hash-key';

/** Where buyers' talks are kept: under the keyed hash of the conversation, which names nobody. */
export interface TalkStore {
  /** As kept, not yet parsed; null where nothing is, or nothing can be read. */
  read(conversation: string): Promise<unknown>;
  /** Rejects where it could not be kept. */
  write(conversation: string, talk: BuyerTalk): Promise<void>;
  erase(conversation: string): Promise<void>;
}

/** Null until the background has made the key: then nothing is kept of this buyer either. */
export async function buyerIdOf(conversation: string): Promise<string | null> {
  const key = await readHashKey();
  return key && (await createHasher(key)).buyer(conversation);
}

export const talkStore: TalkStore = {
  async read(conversation) {
    const id = await buyerIdOf(conversation);
    return id && ((await call('items.one', { kind: talkKind, id }))?.value ?? null);
  },
  async write(conversation, talk) {
    const id = await buyerIdOf(conversation);
    if (!id) throw new Error('no hash key');
    await writeItems([{ kind: talkKind, id, value: talk, at: talk.at, deletedAt: null }]);
  },
  async erase(conversation) {
    const id = await buyerIdOf(conversation);
    if (id) await call('items.erase', [[talkKind, id]]);
  },
};

import { correctionItem, type KeptCorrection, pairsOf } from '../domain/intents/corrections';
import { type Intent, intentNames } from '../domain/intents/intents';
import { messagesRead } from '../domain/intents/worry';
import type { Item } from '../domain/items';
import type { RereadActions } from '../state/actions';
import type { OverlayState, Reread } from '../state/overlay';

interface RereadPorts {
  state: OverlayState;
  writeItems: (items: readonly Item[]) => Promise<void>;
  now: () => number;
  newId: () => string;
}

const notKept = '没能记住这次更正，可能是磁盘满了';

/** 不是这个意思: what the agent says that the buyer means holds at once, here and for messages like it. */
export function createRereading({ state, writeItems, now, newId }: RereadPorts): RereadActions {
  async function write(correction: KeptCorrection, deletedAt: number | null): Promise<void> {
    const item = correctionItem(correction, now(), deletedAt);
    // The cards do not wait for the disk.
    state.items.take([item], false);
    try {
      await writeItems([item]);
    } catch {
      state.items.take([{ ...item, deletedAt: deletedAt === null ? now() : null }], false);
      state.notice.value = { line: notKept };
    }
  }

  function put(reread: Reread | null): void {
    const key = state.conversation.value;
    if (key === null) return;
    const { [key]: _, ...others } = state.rereads.value;
    state.rereads.value = reread ? { ...others, [key]: reread } : others;
  }

  const opened = (): Reread => state.reread.value ?? { newestId: state.target.value?.newestId ?? null, steps: [] };

  function correct(not: Intent | null, is: Intent | null): void {
    const { worry, talk, corrections } = state;
    if (!worry.value || !talk.value) return;
    const about = messagesRead(worry.value, talk.value.messages, not, corrections.value);
    const messages = about.map(({ text }) => pairsOf(text)).filter((pairs) => pairs.length > 0);
    if (messages.length === 0) {
      state.notice.value = { line: '这句没有字，没法记住它的意思' };
      return;
    }
    const { newestId, steps } = opened();
    const id = newId();
    put({ newestId, steps: [...steps, id] });
    void write({ id, messages, not, is, at: now() }, null);
  }

  return {
    reread() {
      const first = state.worry.value?.hits.find(({ intent }) => intent !== 'other');
      if (first) correct(first.intent, null);
      else if (state.worry.value) put(state.reread.value ? null : opened());
    },
    meant: (intent) => correct(null, intent),
    takeBackReading() {
      const { newestId, steps } = opened();
      const last = steps.at(-1);
      if (!last) return;
      put(steps.length > 1 ? { newestId, steps: steps.slice(0, -1) } : null);
      const gone = state.corrections.value.find(({ id }) => id === last);
      if (!gone) return;
      void write(gone, now());
      const intent = gone.not ?? gone.is;
      state.notice.value = { line: intent ? `已撤销对“${intentNames[intent]}”的更正` : '已撤销更正' };
    },
  };
}

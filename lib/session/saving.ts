import { readWorry } from '../domain/intents/worry';
import type { Item } from '../domain/items';
import { heard } from '../domain/scripts/heard';
import { parseOwnScript, scriptKind } from '../domain/scripts/own';
import { personalKindsIn, withoutPersonal } from '../domain/scripts/personal';
import { lastPlace } from '../domain/scripts/places';
import type { SaveActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';
import type { SavePanelState } from '../state/panel';
import { newestSent, saveProblems } from '../state/saving';
import { openPanel } from './open-panel';

interface SavingPorts {
  state: OverlayState;
  writeItems: (items: readonly Item[]) => Promise<void>;
  /** Closes the form and gives the keyboard back. */
  back: () => void;
  now: () => number;
  newId: () => string;
}

const titleLength = 10;
/** Its first clause, without slots, which would be cut in the middle, and marks, which say nothing. */
function titleOf(text: string): string {
  const said = text
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/^[\s\p{P}\p{S}]+/u, '')
    .replace(/\s+/g, ' ');
  const [clause = ''] = said.split(/[，。！？；,!?;～~]/);
  return [...([...clause].length > 1 ? clause : said)].slice(0, titleLength).join('');
}

/** Keeps a line that the agent just sent, as a script of the shop's. Nothing of the buyer's goes with it unless the agent insists. */
export function createSaving({ state, writeItems, back, now, newId }: SavingPorts): SaveActions {
  const { saving, talk, conversation } = state;
  /** Where the last one went: several are saved into one group. */
  let lastGroup: string | null = null;

  function put(form: SavePanelState): void {
    const key = conversation.value;
    if (key === null) return;
    saving.typed.value = { ...saving.typed.value, [key]: form };
    openPanel(state, form);
  }

  /** A script that says the very same, by its title. */
  function twinOf(text: string): string | null {
    const said = heard(text);
    const near = state.scripts.value.filter(
      (script) => Math.abs(script.text.length - text.length) <= text.length / 2 + 4,
    );
    return near.find((script) => heard(script.text) === said)?.title ?? null;
  }

  return {
    openSave() {
      const [snapshot, key] = [talk.value, conversation.value];
      const sent = newestSent(snapshot);
      if (!snapshot || key === null || !sent) {
        state.notice.value = { line: '这段对话里还没有您发的话' };
        return;
      }
      const former = saving.typed.value[key];
      if (former?.messageId === sent.id) return openPanel(state, former);
      const text = withoutPersonal(sent.text, snapshot);
      const before = snapshot.messages.slice(0, snapshot.messages.indexOf(sent));
      const answered = readWorry(before)?.hits.map(({ intent }) => intent) ?? [];
      put({
        kind: 'save',
        messageId: sent.id,
        text,
        title: titleOf(text),
        group: state.groups.value.some(({ id }) => id === lastGroup) ? lastGroup : null,
        intents: answered.filter((intent) => intent !== 'other').slice(0, 2),
        isOffered: true,
        replaced: personalKindsIn(sent.text, snapshot),
        twin: twinOf(text),
        isMeant: false,
        wasTried: false,
      });
    },
    typeSave(change) {
      const form = state.panel.value;
      if (form?.kind === 'save') put({ ...form, ...change });
    },
    async saveSent() {
      const [form, key] = [state.panel.value, conversation.value];
      if (form?.kind !== 'save' || key === null) return;
      const isHeld = saving.personal.value.length > 0 && !form.isMeant;
      if (isHeld || Object.keys(saveProblems(form)).length > 0) return put({ ...form, wasTried: true });
      const siblings = state.own.value.filter(({ group }) => group === form.group);
      const { text, title, group, intents, isOffered } = form;
      const id = `own-${newId()}`;
      const place = lastPlace(siblings);
      const script = parseOwnScript({ text: text.trim(), title, group, place, ...(isOffered && { intents }) }, id);
      if (!script) return;
      const { id: _id, ...value } = script;
      try {
        await writeItems([{ kind: scriptKind, id, value, at: now(), deletedAt: null }]);
      } catch {
        state.notice.value = { line: '没能保存，可能是磁盘满了。写的还在，清理后再试' };
        return;
      }
      lastGroup = group;
      const { [key]: _kept, ...others } = saving.typed.value;
      saving.typed.value = others;
      state.notice.value = { line: `已存为话术“${script.title}”，搜索里就能找到` };
      if (conversation.value === key && state.panel.value?.kind === 'save') back();
      else {
        const { [key]: _panel, ...panels } = state.panels.value;
        state.panels.value = panels;
      }
    },
  };
}

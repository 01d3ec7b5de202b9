import type { OverlayActions } from '../state/actions';
import { readAnswer, readForm } from '../state/answer';
import type { OverlayState } from '../state/overlay';
import type { Panel, Pick as Picked } from '../state/panel';
import { failureLines } from './fill';
import type { Insert } from './insert';

interface PickPorts {
  state: OverlayState;
  insert: Insert;
}

/** Opens this in place of the cards of the open conversation; null shows the cards again. */
export function openPanel({ conversation, panels }: OverlayState, panel: Panel | null): void {
  const key = conversation.value;
  if (key === null) return;
  const { [key]: _former, ...others } = panels.value;
  panels.value = panel ? { ...others, [key]: panel } : others;
}

/** The way of an answer into the reply box: whole and confirmed, for the conversation it was made for, or not at all. */
export function createPick({ state, insert }: PickPorts): Pick<OverlayActions, 'pick' | 'changeForm' | 'fillForm'> {
  const isStale = (picked: Picked): boolean => picked.target.conversation !== state.conversation.value;
  const refuse = (): void => {
    state.notice.value = { line: failureLines['buyer-changed'] };
  };

  return {
    pick(picked) {
      if (isStale(picked)) return refuse();
      const answer = readAnswer(state, picked.scriptId);
      if (!answer) return;
      if (answer.missing.length === 0 && !answer.script.claim) {
        openPanel(state, null);
        void insert(picked, answer.text);
        return;
      }
      openPanel(state, { kind: 'form', pick: picked, slots: answer.missing, typed: {}, confirmed: false });
    },
    changeForm(change) {
      const form = state.panel.value;
      if (form?.kind === 'form') openPanel(state, { ...form, ...change });
    },
    fillForm() {
      const form = state.panel.value;
      if (form?.kind !== 'form') return;
      if (isStale(form.pick)) return refuse();
      const { answer, ready } = readForm(state, form);
      if (!answer || !ready) return;
      openPanel(state, null);
      void insert(form.pick, answer.text);
    },
  };
}

import { ticked } from '../domain/facts/known';
import { ladderProblem } from '../domain/playbook/sent';
import type { OverlayActions } from '../state/actions';
import { isComplete, readAnswer, readForm } from '../state/answer';
import type { OverlayState } from '../state/overlay';
import type { Pick as Picked } from '../state/panel';
import { failureLines } from './fill';
import type { Insert } from './insert';
import { openPanel } from './open-panel';

interface PickPorts {
  state: OverlayState;
  insert: Insert;
  /** Brings the clock up to now: what was true a minute ago may have ended. */
  lookAtClock: () => void;
  /** Where a text that gives money away gets its sum. */
  openLadder: (picked: Picked) => void;
}

/** The way of an answer into the reply box: whole and confirmed, for the conversation it was made for, or not at all. */
export function createPick({
  state,
  insert,
  lookAtClock,
  openLadder,
}: PickPorts): Pick<OverlayActions, 'pick' | 'changeForm' | 'confirm' | 'fillForm'> {
  const isStale = (picked: Picked): boolean => picked.target.conversation !== state.conversation.value;
  const refuse = (): void => {
    state.notice.value = { line: failureLines['buyer-changed'] };
  };

  return {
    pick(picked) {
      if (isStale(picked)) return refuse();
      lookAtClock();
      const answer = readAnswer(state, picked.scriptId);
      if (!answer) return;
      if (answer.standing.is === 'blocked') {
        state.notice.value = { line: `「${answer.script.title}」现在不能用：${answer.standing.reason}` };
        return;
      }
      const problem = ladderProblem(answer.script, state.buyerTalk.value.ladder);
      if (problem !== null) {
        state.notice.value = { line: `「${answer.script.title}」先不用：${problem}` };
        return;
      }
      if (answer.script.rung === 'money') return openLadder(picked);
      if (isComplete(answer)) {
        openPanel(state, null);
        void insert(picked, answer.text, answer.caret);
        return;
      }
      const needs = answer.standing.is === 'unconfirmed' ? answer.standing.needs : [];
      openPanel(state, { kind: 'form', pick: picked, slots: answer.missing, needs, typed: {} });
    },
    changeForm(change) {
      const form = state.panel.value;
      if (form?.kind === 'form') openPanel(state, { ...form, ...change });
    },
    confirm(need, yes) {
      lookAtClock();
      state.ticks.value = ticked(state.confirmed.value, need, yes);
    },
    fillForm() {
      lookAtClock();
      const form = state.panel.value;
      if (form?.kind !== 'form') return;
      if (isStale(form.pick)) return refuse();
      const { answer, ready } = readForm(state, form);
      if (!answer || !ready) return;
      openPanel(state, null);
      void insert(form.pick, answer.text, answer.caret);
    },
  };
}

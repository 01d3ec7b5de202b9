import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Message, Snapshot } from '../domain/conversation';
import { groupPaths, groupTree } from '../domain/scripts/groups';
import { longest, type ScriptGroup } from '../domain/scripts/own';
import { type PersonalKind, personalKindsIn } from '../domain/scripts/personal';
import type { Panel, SavePanelState } from './panel';

interface SavingInput {
  /** The conversation without what is being typed. */
  talk: ReadonlySignal<Snapshot | null>;
  panel: ReadonlySignal<Panel | null>;
  groups: ReadonlySignal<readonly ScriptGroup[]>;
}

/** The agent's own newest line of the talk; a robot's is nobody's wording. */
export function newestSent(snapshot: Snapshot | null): Message | null {
  const own = ({ side, kind, text }: Message): boolean => side === 'agent' && kind === 'text' && text.trim() !== '';
  return snapshot?.messages.findLast(own) ?? null;
}

/** What keeps the form from being saved, in the agent's words, by field. */
export function saveProblems({ text, title }: SavePanelState): { text?: string; title?: string } {
  const problems: { text?: string; title?: string } = {};
  if (text.trim() === '') problems.text = '写上要说的话';
  else if ([...text].length > longest.text) problems.text = `最多 ${longest.text} 个字`;
  if ([...title.trim()].length > longest.title) problems.title = `标题最多 ${longest.title} 个字`;
  return problems;
}

/** Saving what was just sent as a script. */
export function createSaving({ talk, panel, groups }: SavingInput) {
  const form = computed(() => (panel.value?.kind === 'save' ? panel.value : null));
  return {
    /** Whether there is anything to save. */
    canSave: computed(() => newestSent(talk.value) !== null),
    groupPaths: computed(() => groupPaths(groupTree(groups.value))),
    /** What of this buyer still stands in the form: it would be said to others. */
    personal: computed<readonly PersonalKind[]>(() => {
      const { value: open } = form;
      if (!open || !talk.value) return [];
      return personalKindsIn(`${open.title}\n${open.text}`, talk.value);
    }),
    /** By conversation: what was typed is still there when the form opens again for the same line. */
    typed: signal<Readonly<Record<string, SavePanelState>>>({}),
  };
}

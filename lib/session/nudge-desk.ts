import type { FollowUp, Nudge } from '../domain/nudges/follow-up';
import type { Judged } from '../domain/nudges/judge';
import { nudgeLists } from '../domain/nudges/judge';
import { markTalk } from '../domain/nudges/note';
import { parseNote, typeNote } from '../domain/nudges/note-typed';
import { chooseWords, wakeWords } from '../domain/nudges/words';
import type { NudgeActions } from '../state/actions';
import { chosenIn, type DeskPanel, dueAndOpen, firstList } from '../state/nudges';
import type { OverlayState } from '../state/overlay';
import type { Pick as Picked } from '../state/panel';
import { type FollowUps, wakeScriptId } from './follow-ups';
import type { Insert } from './insert';

interface DeskPorts {
  state: OverlayState;
  followUps: FollowUps;
  insert: Insert;
  pick: (picked: Picked) => void;
  /** Gives the keyboard back to the reply box. */
  leave: () => void;
  now: () => number;
}

const notOpen = (name: string | null): string =>
  name === null ? '先在客服台打开这位买家的会话，再按 Enter' : `先在客服台的会话列表里打开“${name}”，再按 Enter`;

/** What stands in the way of saying anything now; null where nothing does. */
function obstacleTo({ followUp, verdict }: Judged, { nudges, link }: OverlayState): string | null {
  if (verdict.is === 'later') return `还没到点：${verdict.why}`;
  if (verdict.is !== 'due') return verdict.why;
  const isOpen = followUp.id === nudges.openId.value && link.value === 'live';
  return isOpen ? null : notOpen(followUp.name);
}

const wordsFor = (followUp: FollowUp, to: Nudge['to'], conversation: string, state: OverlayState) =>
  chooseWords({
    followUp,
    to,
    scripts: state.scripts.value,
    slots: state.slots.value,
    known: state.known.value,
    messages: state.talk.value?.messages ?? [],
    usedIds: state.usedIds.value[conversation] ?? [],
    tone: state.settings.value.tone,
  });

/** The desk of follow-ups: whom to come back to, and the words for whoever is open. Never touches the console's list. */
export function createNudgeDesk({ state, followUps, insert, pick, leave, now }: DeskPorts): NudgeActions {
  const { nudges } = state;
  const put = (change: Partial<DeskPanel>): void => {
    if (nudges.panel.value) nudges.panel.value = { ...nudges.panel.value, line: null, ...change };
  };

  /** Fills the words; says why where there are none. */
  function say({ followUp, to }: Judged): void {
    const target = state.target.value;
    if (!target) return;
    if (to === 'wake') {
      nudges.panel.value = null;
      void insert({ scriptId: wakeScriptId, target }, wakeWords(followUp.wake?.about ?? ''));
      return;
    }
    const script = wordsFor(followUp, to, target.conversation, state);
    if (script) {
      nudges.panel.value = null;
      pick({ scriptId: script.id, target });
    } else put({ line: '能用的话都对这位买家说过了，请自己写一句' });
  }

  return {
    openDesk(chosen) {
      nudges.now.value = now();
      const list = chosen?.list ?? firstList(nudges);
      // Whoever stands first now stays chosen, though others come due before the agent has come back.
      const first = dueAndOpen(nudges, list) ?? nudges.desk.value[list][0]?.followUp.id ?? null;
      nudges.panel.value = { list, chosen: chosen?.id ?? first, line: null, typed: null };
    },
    closeDesk() {
      nudges.panel.value = null;
      leave();
    },
    chooseList(list) {
      put({ list, chosen: null, typed: null });
    },
    turnList(by) {
      const at = nudgeLists.indexOf(nudges.panel.value?.list ?? 'order');
      put({ list: nudgeLists.at((at + by) % nudgeLists.length) ?? 'order', chosen: null, typed: null });
    },
    moveEntry(by) {
      const rows = nudges.rows.value;
      const at = rows.findIndex(({ followUp }) => followUp.id === chosenIn(nudges)?.followUp.id);
      const next = rows.at((at + by) % rows.length);
      if (next) put({ chosen: next.followUp.id, typed: null });
    },
    openEntry(id) {
      nudges.now.value = now();
      if (id !== undefined) put({ chosen: id, typed: null });
      const chosen = chosenIn(nudges);
      if (!chosen) return;
      const obstacle = obstacleTo(chosen, state);
      if (obstacle !== null) return put({ line: obstacle });
      say(chosen);
    },
    editEntry() {
      const { followUp } = chosenIn(nudges) ?? {};
      if (!followUp) return;
      put({ chosen: followUp.id, typed: typeNote(followUp) });
    },
    typeEntry(change) {
      const typed = nudges.panel.value?.typed;
      if (typed) put({ typed: { ...typed, ...change } });
    },
    keepEntry() {
      const typed = nudges.panel.value?.typed;
      const former = typed && followUps.one(typed.id);
      if (!former) return;
      const note = parseNote(typed);
      if (typeof note === 'string') return put({ line: note });
      followUps.keep({ ...former, ...note, changedAt: Math.max(now(), former.changedAt) });
      put({ typed: null, line: '记好了' });
    },
    cancelEntry: () => put({ typed: null }),
    dropEntry() {
      const { followUp } = chosenIn(nudges) ?? {};
      if (!followUp) return;
      followUps.keep(markTalk(followUp, 'dropped', { now: now(), order: null, amount: null }));
      put({ chosen: null, typed: null, line: `不再跟进${followUp.name === null ? '' : `“${followUp.name}”`}` });
    },
  };
}

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { followUpKind, parseFollowUp } from '../domain/nudges/follow-up';
import { type Desk, deskOf, dueIn, isDue, type Judged, type NudgeList, nudgeLists } from '../domain/nudges/judge';
import type { NoteTyped } from '../domain/nudges/note-typed';
import { replyClocks, type TabClocks, unreadIn } from '../domain/nudges/reply-clock';
import { defaultRules, nudgeRulesKind, parseRules } from '../domain/nudges/rules';
import { isPractice } from '../domain/tally/practice';
import type { ItemsState } from './items';

/** The items that the follow-ups are made of. */
export const nudgeKinds: readonly string[] = [followUpKind, nudgeRulesKind];

/** The open desk of follow-ups. It belongs to no conversation: the agent goes through it from one buyer to the next. */
export interface DeskPanel {
  list: NudgeList;
  /** The chosen buyer's hash; null: the first. */
  chosen: string | null;
  /** What became of the last Enter. */
  line: string | null;
  typed: NoteTyped | null;
}

interface NudgesInput {
  conversation: ReadonlySignal<string | null>;
  items: ItemsState;
  /** Whether the practice console is before the agent: its buyers are followed up there and nowhere else. */
  isTraining: ReadonlySignal<boolean>;
}

/** Whom to come back to and who waits, in all tabs. */
export function createNudges({ conversation, items, isTraining }: NudgesInput) {
  /** ms, brought up to the second by the session. */
  const now = signal(0);
  const allFollowUps = items.live(followUpKind, parseFollowUp);
  const followUps = computed(() => allFollowUps.value.filter((one) => isPractice(one) === isTraining.value));
  const kept = items.live(nudgeRulesKind, parseRules);
  const rules = computed(() => kept.value[0] ?? defaultRules);
  const told = signal<readonly TabClocks[]>([]);
  const tabs = computed(() =>
    told.value.map(({ at, waiting }) => ({
      at,
      waiting: waiting.filter((one) => isPractice(one) === isTraining.value),
    })),
  );
  const unread = computed(() => unreadIn(tabs.value));
  const desk = computed<Desk>(() =>
    deskOf(followUps.value, { rules: rules.value, now: now.value, unread: unread.value }),
  );
  const panel = signal<DeskPanel | null>(null);
  const hashed = signal<{ conversation: string; id: string } | null>(null);
  return {
    now,
    followUps,
    rules,
    desk,
    /** How many are due. */
    due: computed(() => dueIn(desk.value)),
    /** The hash of a conversation, as it was worked out last. */
    hashed,
    /** The open conversation's hash; null while none is certain. */
    openId: computed(() => (hashed.value?.conversation === conversation.value ? (hashed.value?.id ?? null) : null)),
    panel,
    /** The rows of the open list. */
    rows: computed<readonly Judged[]>(() => (panel.value ? desk.value[panel.value.list] : [])),
    /** What each tab last told of who waits. */
    told,
    clocks: computed(() => replyClocks(tabs.value, now.value)),
  };
}
export type NudgesState = ReturnType<typeof createNudges>;

/** The row that Enter is about. */
export function chosenIn({ panel, rows }: NudgesState): Judged | null {
  const chosen = panel.value?.chosen;
  return rows.value.find(({ followUp }) => followUp.id === chosen) ?? rows.value[0] ?? null;
}

/** The open buyer, where one of this list and due. */
export function dueAndOpen({ desk, openId }: NudgesState, list: NudgeList): string | null {
  const row = desk.value[list].find((one) => isDue(one) && one.followUp.id === openId.value);
  return row?.followUp.id ?? null;
}

/** The list to begin with: the open buyer's where it is due, else the most pressing with someone due, else the first with anybody. */
export function firstList({ desk, openId }: NudgesState): NudgeList {
  const order: readonly NudgeList[] = ['pay', 'order', 'closed'];
  const has = (list: NudgeList, fits: (one: Judged) => boolean): boolean => desk.value[list].some(fits);
  return (
    order.find((list) => has(list, (one) => isDue(one) && one.followUp.id === openId.value)) ??
    order.find((list) => has(list, isDue)) ??
    nudgeLists.find((list) => desk.value[list].length > 0) ??
    'order'
  );
}

import { computed, signal } from '@preact/signals';
import { dayOf } from '../domain/tally/day';
import type { DayFigures } from '../domain/tally/figures';
import { defaults } from '../settings/defaults';
import type { Settings } from '../settings/settings';
import type { ConsoleInfo } from './consoles';
import type { TriedLine } from './own-consoles';

/** A page of the web that could be taught. */
export interface Site {
  tabId: number;
  /** The match pattern of all its pages: `https://chat.example/*`. */
  origin: string;
}

/** What the popup shows: today, of one agent or of all. Only {@link createPopupActions} writes here. */
export function createPopupState(console: ConsoleInfo | null, now: () => number, site: Site | null = null) {
  const settings = signal<Settings>(defaults);
  const loggedAgents = signal<readonly string[]>([]);
  /** Whose figures to show where the tab is no console; `''` = all. */
  const looking = signal('');
  const dayStartMs = computed(() => settings.value.dayStartMinutes * 60_000);
  const today = computed(() => dayOf(now(), dayStartMs.value));
  const chosen = computed(() => (console ? (settings.value.agents[console.id] ?? '') : looking.value));
  const recorded = signal('');
  const agent = computed(() => chosen.value || recorded.value || null);
  return {
    console,
    /** What teaching would ask for; null where the tab shows no page of the web. */
    site,
    settings,
    loggedAgents,
    looking,
    dayStartMs,
    today,
    /** The name chosen here for this console; `''` = none. */
    chosen,
    /** Under whose name this console's newest event stands; `''` = nobody's. */
    recorded,
    /** Whose figures are shown; null = all. */
    agent,
    agents: computed(() => [...new Set([...Object.values(settings.value.agents), ...loggedAgents.value])].sort()),
    /** Null while they are being counted. */
    figures: signal<DayFigures | null>(null),
    isOn: computed(() => console !== null && !settings.value.consolesOff.includes(console.id)),
    /** What is read in this tab now; empty where it is no console, or not yet. */
    reading: signal<readonly TriedLine[]>([]),
    /** Sites whose pages stand in this tab's as large frames: the chat may be in there. */
    embedded: signal<readonly string[]>([]),
    notice: signal<string | null>(null),
  };
}
export type PopupState = ReturnType<typeof createPopupState>;

import { computed, signal } from '@preact/signals';
import { parseShopFact, shopFactKind } from '../domain/facts/shop-fact';
import { dueOf } from '../domain/nudges/due';
import { alternativesKind, parseAlternatives } from '../domain/playbook/alternatives';
import { objectionKind, parseOwnObjection } from '../domain/playbook/own-objection';
import type { Script } from '../domain/scripts/script';
import { defaults } from '../settings/defaults';
import type { Settings } from '../settings/settings';
import type { ConsoleInfo } from './consoles';
import { correctionsIn } from './corrections';
import { createFabCards } from './fab-cards';
import { createItemsState, type ItemsState } from './items';
import { createLibrary } from './library';
import { createLibraryPage } from './library-page';
import { createNudges } from './nudges';
import { ownConsolesIn } from './own-consoles';
import { playbookKinds } from './playbook';
import { createPromotionsState } from './promotions';
import { createSpeech } from './speech';
import { createStatsState } from './stats';
import { createDataState } from './workbench-data';

/** Sections, as they stand after the `#` of the address, and as agents call them. */
export const sections = {
  stats: '统计',
  data: '数据',
  scripts: '话术',
  cards: '商品卡',
  promotions: '优惠',
  nudges: '跟进',
  playbook: '应对',
  shop: '店铺',
  consoles: '客服台',
  settings: '设置',
} as const;
export type Section = keyof typeof sections;

/** The section that an address names; figures first where it names none. */
export function sectionOf(hash: string): Section {
  const name = hash.replace(/^#\/?/, '');
  return Object.hasOwn(sections, name) ? (name as Section) : 'stats';
}

interface Fixed {
  /** The built-in ones. */
  scripts: readonly Script[];
  consoles: readonly ConsoleInfo[];
  openedAt: number;
}

/** What the workbench shows. Only the actions of `lib/session/workbench.ts` write here. */
export function createWorkbenchState({ scripts: builtIn, consoles, openedAt }: Fixed) {
  const settings = signal<Settings>(defaults);
  const items = createItemsState();
  const clock = signal(openedAt);
  const speech = createSpeech(settings);
  const nudges = createNudges({ conversation: signal(null), items, isTraining: signal(false) });
  const { own, groups, spoken, scripts } = createLibrary(builtIn, items, speech.speak);
  return {
    /** What the shop made. */
    items,
    speech,
    scripts,
    consoles,
    settings,
    section: signal<Section>('stats'),
    data: createDataState(settings, openedAt),
    stats: createStatsState({ settings, items, scripts, due: computed(() => dueOf(nudges.desk.value)), openedAt }),
    library: createLibraryPage({ builtIn, spoken, items, own, groups, settings, openedAt }),
    corrections: correctionsIn(items),
    fabCards: createFabCards(items),
    ownConsoles: ownConsolesIn(items),
    shopFacts: items.live(shopFactKind, parseShopFact),
    promotions: createPromotionsState(items, clock),
    nudges,
    playbook: createPlaybookPage(items),
    clock,
    /** What was just done or could not be. */
    notice: signal<{ line: string; failed: boolean } | null>(null),
  };
}
export type WorkbenchState = ReturnType<typeof createWorkbenchState>;

/** The section 应对: what the agent made of his own, and what of it is in the trash. */
function createPlaybookPage(items: ItemsState) {
  const trashes = playbookKinds.map((kind) => items.trash(kind));
  return {
    objections: items.live(objectionKind, parseOwnObjection),
    alternatives: items.live(alternativesKind, parseAlternatives),
    trash: computed(() => trashes.flatMap((trash) => trash.value)),
  };
}

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import { type Choice, choosePoints, missingParts } from '../domain/fab/answer';
import {
  featureKind,
  matchCard,
  mergeFeatures,
  parseOwnFeature,
  parseProductCard,
  productCardKind,
} from '../domain/fab/card';
import type { Feature, Part } from '../domain/fab/feature';
import { findPoints } from '../domain/fab/find';
import { phrase } from '../domain/fab/phrase';
import { pointScriptId, pointScripts, sizeScript, sizeScriptId, sizeSlots } from '../domain/fab/scripts';
import { buyerMeasures, sizeAdvice, sizeText } from '../domain/fab/size/advice';
import { categoryOf } from '../domain/playbook/category';
import type { Script } from '../domain/scripts/script';
import type { SlotValues } from '../domain/scripts/slots';
import type { Settings } from '../settings';
import type { ItemsState } from './items';
import type { FabPanelState, Panel } from './panel';
import { type Speak, spokenScripts } from './speech';

interface FabInput {
  talk: ReadonlySignal<Snapshot | null>;
  conversation: ReadonlySignal<string | null>;
  usedIds: ReadonlySignal<Readonly<Record<string, readonly string[]>>>;
  settings: ReadonlySignal<Settings>;
  items: ItemsState;
  panel: ReadonlySignal<Panel | null>;
  speak: ReadonlySignal<Speak>;
}

/** The kinds of items that make it up. */
export const fabKinds = [productCardKind, featureKind] as const;

/** A sentence ready to be filled, and the name under which its use is logged. */
export interface FabWording {
  scriptId: string;
  text: string;
}

/** One line of the panel's list. */
export interface FabRow {
  id: string;
  name: string;
  why: string;
  /** Whether the buyer's own words led here. */
  asked: boolean;
  wordings: readonly FabWording[];
  missing: readonly Part[];
}

const whyOf = ({ reason, words, point }: Choice): string => {
  if (reason === 'before') return `之前问过“${words[0]}”`;
  if (reason !== 'none') return `买家：“${words[0]}”`;
  if (point.from === 'card') return '商品卡';
  return point.from === 'title' ? `标题：${point.shown}` : point.shown;
};

/** What of the product in talk can be said to this buyer. `builtIn` comes once the first answers stand. */
export function createFab({ talk, conversation, usedIds, settings, items, panel, speak }: FabInput) {
  const builtIn = signal<readonly Feature[]>([]);
  const cards = items.live(productCardKind, parseProductCard);
  const own = items.live(featureKind, parseOwnFeature);
  const features = computed(() => mergeFeatures(builtIn.value, own.value));
  const product = computed(() => talk.value?.product ?? null);
  const messages = computed(() => talk.value?.messages ?? []);
  const card = computed(() => product.value && matchCard(product.value, cards.value));
  const points = computed(() => (product.value ? findPoints(product.value, features.value, card.value) : []));
  const choices = computed(() => choosePoints(points.value, messages.value));
  const tone = computed(() => settings.value.tone);
  const size = computed(() => {
    const table = card.value?.sizes;
    if (!table) return null;
    const buyer = buyerMeasures(messages.value);
    return { table, buyer, advice: sizeAdvice(table, buyer) };
  });
  const scripts = computed<readonly Script[]>(() => {
    const told = pointScripts({
      choices: choices.value,
      category: categoryOf(product.value?.title ?? null),
      tone: tone.value,
      usedIds: usedIds.value[conversation.value ?? ''] ?? [],
    });
    const sized = size.value ? [sizeScript(size.value.table, size.value.buyer, size.value.advice)] : [];
    return spokenScripts([...sized, ...told], speak.value);
  });
  const rows = computed<readonly FabRow[]>(() => {
    if (panel.value?.kind !== 'fab') return [];
    const told = choices.value.map((choice) => rowOf(choice, phrase(choice, tone.value), speak.value));
    if (!size.value) return told;
    const { table, buyer, advice } = size.value;
    const { line } = sizeText(table, buyer, advice);
    const said = buyer.said.length > 0;
    const sizeRow: FabRow = {
      id: sizeScriptId,
      name: '尺码',
      why: said ? `买家：“${buyer.said[0]}”` : '商品卡的尺码表',
      asked: said,
      wordings: [{ scriptId: sizeScriptId, text: speak.value(line) }],
      missing: [],
    };
    // A size is the first thing to say once the buyer has given his measures; before that the points come first.
    return said
      ? [sizeRow, ...told]
      : [...told.filter(({ asked }) => asked), sizeRow, ...told.filter(({ asked }) => !asked)];
  });
  return {
    builtIn,
    card,
    points,
    scripts,
    rows,
    /** {{尺码}} and {{尺码建议}}, where the product's table says them. */
    slots: computed<SlotValues>(() =>
      size.value ? sizeSlots(size.value.table, size.value.buyer, size.value.advice) : {},
    ),
  };
}
export type FabState = ReturnType<typeof createFab>;

function rowOf(choice: Choice, wordings: ReturnType<typeof phrase>, speak: Speak): FabRow {
  const { id, name } = choice.point;
  return {
    id,
    name,
    why: whyOf(choice),
    asked: choice.reason !== 'none',
    wordings: wordings.map(({ shape, text }) => ({ scriptId: pointScriptId(id, shape), text: speak(text) })),
    missing: missingParts(choice.point),
  };
}

/** The chosen line, else the first; null where there is none. */
export const chosenRow = ({ rows }: FabState, { chosen }: FabPanelState): FabRow | null =>
  rows.value.find(({ id }) => id === chosen) ?? rows.value[0] ?? null;

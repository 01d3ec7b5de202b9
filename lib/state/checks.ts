import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { checkReply } from '../domain/compliance/check';
import { type ComplianceSettings, noShopRules } from '../domain/compliance/finding';
import { mutedKinds, type Note, notesOf } from '../domain/compliance/notes';
import { parseShopRules } from '../domain/compliance/shop-rules';
import type { TalkFinding } from '../domain/compliance/talk/finding';
import type { Snapshot } from '../domain/conversation';
import type { Settings } from '../settings';

interface ChecksInput {
  /** The conversation without what is being typed. */
  talk: ReadonlySignal<Snapshot | null>;
  conversation: ReadonlySignal<string | null>;
  draft: ReadonlySignal<string>;
  settings: ReadonlySignal<Settings>;
}

/** What the talk makes wrong of a draft, and the conversation it was found in. */
export interface TalkChecked {
  conversation: string | null;
  findings: readonly TalkFinding[];
}

const mostNotes = 3;

/** What the page itself shows is no contact way. */
function idsOf(talk: Snapshot | null): string[] {
  const { product = null, orders = [] } = talk ?? {};
  return [...orders.map(({ id }) => id), product?.id, product?.link].filter((id) => typeof id === 'string');
}

/** Every change of any switch makes new objects; the rules are compiled anew only when these say something else. */
export function createRules(settings: ReadonlySignal<Settings>): ReadonlySignal<ComplianceSettings> {
  const kept = computed(() => JSON.stringify([settings.value.complianceMuted, settings.value.complianceRules]));
  return computed(() => {
    const [muted, shop] = JSON.parse(kept.value);
    return { ...(parseShopRules(shop) ?? noShopRules), muted };
  });
}

/** What to look at before sending: it warns and changes nothing. */
export function createChecks({ talk, conversation, draft, settings }: ChecksInput) {
  const rules = createRules(settings);
  const muted = computed(() => rules.value.muted);
  const areChecksReady = signal(false);
  const context = computed(() => ({ ids: idsOf(talk.value), settings: rules.value }));
  const talkChecked = signal<TalkChecked>({ conversation: null, findings: [] });
  const mutedTalk = computed(() => mutedKinds(muted.value));

  const talkFindings = computed(() => {
    const { conversation: checked, findings } = talkChecked.value;
    return checked === conversation.value ? findings.filter(({ kind }) => !mutedTalk.value.includes(kind)) : [];
  });
  const notesOn = (text: string, found: readonly TalkFinding[] = []): Note[] =>
    areChecksReady.value ? notesOf(text, checkReply(text, context.value), found) : [];
  let former: readonly Note[] = [];
  return {
    /** Making the rules takes some 30 ms, for which the first answers do not wait. */
    areChecksReady,
    /** Written once the agent pauses, and by the clock. */
    talkChecked,
    mutedTalk,
    /** At most three on the draft, strongest first; the same object while they say the same. */
    notes: computed(() => {
      const next = notesOn(draft.value, talkFindings.value).slice(0, mostNotes);
      if (JSON.stringify(next) !== JSON.stringify(former)) former = next;
      return former;
    }),
    /** The strongest note on an answer that is offered; null where it is clean. */
    warningOf: computed(() => {
      // Another context, other answers.
      void context.value;
      void areChecksReady.value;
      const known = new Map<string, Note | null>();
      return (text: string): Note | null => {
        if (!known.has(text)) known.set(text, notesOn(text)[0] ?? null);
        return known.get(text) ?? null;
      };
    }),
  };
}

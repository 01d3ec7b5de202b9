import { type Category, categoryNames, type Finding, type Level } from './finding';
import { rules } from './rules';
import { type TalkFinding, type TalkKind, talkKindNames, talkKinds } from './talk/finding';

/** One thing to look at before sending. */
export interface Note {
  /** What is muted when the agent wants no more of it: a rule's id, or `talk.<kind>`. */
  id: string;
  /** 引流站外, 漏答, … */
  name: string;
  level: Level;
  /** The words in question among those around them; null where it is about the whole draft. */
  words: { before: string; marked: string; after: string } | null;
  why: string;
  plainer: string;
  /** Whether `plainer` can be sent as it stands; else it is advice. */
  sayable: boolean;
}

/** Characters shown on each side of the words in question. */
const around = 8;

function wordsAt(draft: string, start: number, end: number): Note['words'] {
  const [from, to] = [Math.max(0, start - around), end + around];
  // Not half of a character that is made of two.
  const before = draft.slice(from, start).replace(/^[\udc00-\udfff]/, '');
  const after = draft.slice(end, to).replace(/[\ud800-\udbff]$/, '');
  return {
    before: from > 0 ? `…${before}` : before,
    marked: draft.slice(start, end),
    after: to < draft.length ? `${after}…` : after,
  };
}

export const talkId = (kind: TalkKind): string => `talk.${kind}`;

/** 换一种说法 is no answer to a buyer. */
const advised: readonly TalkKind[] = ['repeated', 'short', 'unanswered'];

function noteOfReply(draft: string, { rule, category, level, start, end, why, plainer }: Finding): Note {
  const words = wordsAt(draft, start, end);
  return { id: rule, name: categoryNames[category], level, words, why, plainer, sayable: true };
}

function noteOfTalk(draft: string, { kind, start, end, why, plainer }: TalkFinding): Note {
  const words = end - start < draft.length ? wordsAt(draft, start, end) : null;
  const sayable = !advised.includes(kind);
  return { id: talkId(kind), name: talkKindNames[kind], level: 'warn', words, why, plainer, sayable };
}

/** What to show of all that was found in a draft: the strongest first, each reason once. */
export function notesOf(draft: string, replies: readonly Finding[], talk: readonly TalkFinding[] = []): Note[] {
  const all = [...replies.map((one) => noteOfReply(draft, one)), ...talk.map((one) => noteOfTalk(draft, one))];
  const once = all.filter(({ why }, index) => all.findIndex((other) => other.why === why) === index);
  return once.sort((a, b) => Number(b.level === 'strong') - Number(a.level === 'strong'));
}

/** The kinds among what is muted. */
export function mutedKinds(muted: readonly string[]): TalkKind[] {
  return talkKinds.filter((kind) => muted.includes(talkId(kind)));
}

/** Every id that gives the same reason: were one of two rules on 微信 muted alone, the other would go on speaking. */
export function sameReason(id: string): string[] {
  const rule = rules.find((one) => one.id === id);
  return rule ? rules.filter(({ why }) => why === rule.why).map((one) => one.id) : [id];
}

/** What the settings call a muted reason: `引流站外：平台不许…`; null for what no longer exists. */
export function nameOfMuted(id: string): string | null {
  const rule = rules.find((one) => one.id === id);
  if (rule) return `${categoryNames[rule.category]}：${rule.why}`;
  if (id.startsWith('shop.')) return `店里定的：${id.slice('shop.'.length)}`;
  const kind = talkKinds.find((one) => talkId(one) === id);
  return kind ? talkKindNames[kind] : (categoryNames[id as Category] ?? null);
}

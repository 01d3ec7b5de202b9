import { type Intent, intents } from '../intents/intents';
import type { Entry } from './entries';
import { longest, type OwnScript, parseOwnScript } from './own';
import { type Category, categories, type Stage, stages, type Tone, tones } from './script';

/** A script while it is written: every field as it stands in its control, so that nothing typed is ever lost. */
export interface ScriptDraft {
  title: string;
  text: string;
  code: string;
  group: string | null;
  stage: Stage | null;
  intents: readonly Intent[];
  tone: Tone | null;
  category: Category | null;
  /** Facts by name, and sentences of the shop's own, that the agent says yes to before it is inserted. */
  needs: readonly string[];
  /** `2026-11-01`, or empty. */
  from: string;
  until: string;
  note: string;
}

export type DraftProblems = Partial<Record<keyof ScriptDraft, string>>;

export const emptyDraft: ScriptDraft = {
  title: '',
  text: '',
  code: '',
  group: null,
  stage: null,
  intents: [],
  tone: null,
  category: null,
  needs: [],
  from: '',
  until: '',
  note: '',
};

/** What stands in the editor when a script is opened. */
export function draftOf({ script, own, group }: Entry): ScriptDraft {
  const { title, text, code = '', stage, intents = [], needs = [], from = '', until = '' } = script;
  const { tone = null, category = null } = script;
  const note = own?.note ?? '';
  return { title, text, code, group, stage, intents, tone, category, needs, from, until, note };
}

/** In whatever order worries and facts were chosen. */
export function sameDraft(a: ScriptDraft, b: ScriptDraft): boolean {
  const plain = (draft: ScriptDraft): string =>
    JSON.stringify({ ...emptyDraft, ...draft, intents: [...draft.intents].sort(), needs: [...draft.needs].sort() });
  return plain(a) === plain(b);
}

const tooLong = (value: string, most: number): string | undefined => {
  const length = value.length > most ? [...value].length : 0;
  return length > most ? `最多 ${most} 个字，现在 ${length} 个` : undefined;
};

/** Codes are typed in the reply box without looking: no blanks, and none that two scripts share. */
function codeProblem(code: string, id: string, entries: readonly Entry[]): string | undefined {
  const plain = code.trim().toLowerCase();
  if (plain === '') return undefined;
  if (/\s/.test(plain)) return '编码里不能有空格';
  const twin = entries.find(
    ({ script, hidden }) => !hidden && script.id !== id && script.code?.toLowerCase() === plain,
  );
  return twin ? `“${twin.script.title}”已经用了这个编码` : tooLong(plain, longest.code);
}

/** What keeps a draft from being saved as script `id`, by field, in the agent's words. */
export function draftProblems(draft: ScriptDraft, id: string, entries: readonly Entry[]): DraftProblems {
  const problems: DraftProblems = {};
  const say = (field: keyof ScriptDraft, line: string | undefined): void => {
    if (line) problems[field] = line;
  };
  say('text', draft.text.trim() === '' ? '写上要发给买家的话' : tooLong(draft.text, longest.text));
  say('title', tooLong(draft.title.trim(), longest.title));
  say('code', codeProblem(draft.code, id, entries));
  say('needs', draft.needs.map((need) => tooLong(need, longest.need)).find(Boolean));
  say('note', tooLong(draft.note, longest.note));
  if (draft.from && draft.until && draft.until < draft.from) say('until', '截止在开始之前，请检查');
  return problems;
}

/** The draft as a script that is kept; what the editor does not show of the former one stays. Null without a text. */
export function scriptOf(draft: ScriptDraft, former: Pick<OwnScript, 'place'>, id: string): OwnScript | null {
  return parseOwnScript({ ...former, ...draft }, id);
}

/** A draft that was kept while it was written; null for what is none. */
export function parseDraft(value: unknown): ScriptDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const read = value as Record<string, unknown>;
  const text = (field: keyof ScriptDraft): string => (typeof read[field] === 'string' ? (read[field] as string) : '');
  const oneOf = <T>(known: readonly T[], field: keyof ScriptDraft): T | null =>
    known.find((one) => one === read[field]) ?? null;
  return {
    title: text('title'),
    text: text('text'),
    code: text('code'),
    group: text('group') || null,
    stage: oneOf(stages, 'stage'),
    intents: intents.filter((intent) => Array.isArray(read.intents) && read.intents.includes(intent)),
    tone: oneOf(tones, 'tone'),
    category: oneOf(categories, 'category'),
    needs: Array.isArray(read.needs) ? read.needs.filter((need) => typeof need === 'string') : [],
    from: text('from'),
    until: text('until'),
    note: text('note'),
  };
}

import { describe, expect, it } from 'vitest';
import {
  draftOf,
  draftProblems,
  emptyDraft,
  parseDraft,
  type ScriptDraft,
  sameDraft,
  scriptOf,
} from '../../../lib/domain/scripts/draft';
import { aLibrary, anOwn, aScript } from '../../support/library';

const entries = aLibrary([anOwn('own', { code: 'By', title: '包邮' }), anOwn('gone', { code: 'tg', hidden: true })]);
const written: ScriptDraft = { ...emptyDraft, text: '在的' };

describe('what keeps a draft from being saved', () => {
  it.each<[string, Partial<ScriptDraft>, object]>([
    ['nothing to say', { text: ' \n ' }, { text: '写上要发给买家的话' }],
    ['too many words', { text: '字'.repeat(2_001) }, { text: '最多 2000 个字，现在 2001 个' }],
    ['a title that is too long', { title: '字'.repeat(41) }, { title: '最多 40 个字，现在 41 个' }],
    ['a code that another has', { code: ' bY ' }, { code: '“包邮”已经用了这个编码' }],
    ['a code with a blank in it', { code: 'b y' }, { code: '编码里不能有空格' }],
    ['an end before the beginning', { from: '2026-02-01', until: '2026-01-01' }, { until: '截止在开始之前，请检查' }],
    ['a long thing to confirm', { needs: ['字'.repeat(61)] }, { needs: '最多 60 个字，现在 61 个' }],
  ])('is %s', (_name, change, problems) => {
    expect(draftProblems({ ...written, ...change }, 'new', entries)).toEqual(problems);
  });

  it.each<[string, Partial<ScriptDraft>, string]>([
    ['its own code', { code: 'by' }, 'own'],
    ['the code of a hidden script', { code: 'tg' }, 'new'],
    ['characters of two units at the limit', { text: '😀'.repeat(2_000) }, 'new'],
    ['one day', { from: '2026-01-01', until: '2026-01-01' }, 'new'],
  ])('is not %s', (_name, change, id) => {
    expect(draftProblems({ ...written, ...change }, id, entries)).toEqual({});
  });
});

it('a built-in script comes back from the editor with all that the editor does not show', () => {
  const [entry] = aLibrary(
    [],
    [aScript('s', { words: ['运费'], narrow: true, needs: ['in-stock'], intents: ['worry', 'promo'] })],
  );
  if (!entry) throw new Error('no entry');
  const draft = { ...draftOf(entry), text: '改过' };
  const former = { ...entry.script, place: 4 };
  expect(scriptOf(draft, former, 's')).toMatchObject({ ...entry.script, text: '改过', place: 4, group: null });
});

it('a draft is the same in whatever order worries and facts were chosen', () => {
  const a: ScriptDraft = { ...written, intents: ['worry', 'promo'], needs: ['x', 'y'] };
  expect(sameDraft(a, { ...a, intents: ['promo', 'worry'], needs: ['y', 'x'] })).toBe(true);
  expect(sameDraft(a, { ...a, intents: ['promo'] })).toBe(false);
  expect(sameDraft(a, { ...a, text: '在的 ' })).toBe(false);
});

it('a draft that was put away is read back whole, and a broken one as far as it can be', () => {
  const full: ScriptDraft = {
    ...written,
    group: 'g',
    stage: 'order',
    tone: 'pro',
    intents: ['worry'],
    needs: ['n'],
    from: '2026-01-01',
  };
  expect(parseDraft(JSON.parse(JSON.stringify(full)))).toEqual(full);
  expect(parseDraft({ text: 5, stage: 'x', intents: 'worry', needs: [1, 'ok'] })).toEqual({
    ...emptyDraft,
    needs: ['ok'],
  });
  expect(parseDraft('text')).toBeNull();
});

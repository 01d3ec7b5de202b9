import { describe, expect, it } from 'vitest';
import { checkReply } from '../../../lib/domain/compliance/check';
import { noSettings } from '../../../lib/domain/compliance/finding';
import { mutedKinds, nameOfMuted, notesOf, sameReason } from '../../../lib/domain/compliance/notes';
import { talkKinds } from '../../../lib/domain/compliance/talk/finding';

const replies = (text: string, muted: readonly string[] = []) =>
  checkReply(text, { ids: [], settings: { ...noSettings, muted } });

describe('notesOf', () => {
  it('shows the words in question among those around them', () => {
    const draft = '亲亲您好呀，具体的细节咱们可以加微信聊，我把实拍的图片都发给您看看';
    const [note] = notesOf(draft, replies(draft));
    expect(note).toMatchObject({ name: '引流站外', level: 'strong', sayable: true });
    const { before, marked, after } = note?.words ?? { before: '', marked: '', after: '' };
    expect(marked).toContain('微信');
    expect(draft).toContain(before.slice(1) + marked + after.slice(0, -1));
    expect([before.at(0), after.at(-1), before.length, after.length]).toEqual(['…', '…', 9, 9]);
  });

  it('never shows half a character', () => {
    const draft = `😀${'啊'.repeat(7)}加微信${'啊'.repeat(7)}😀`;
    const [note] = notesOf(draft, replies(draft));
    expect(Object.values(note?.words ?? {}).join('')).not.toMatch(/\p{Cs}/u);
  });

  it('puts the strongest first and says each reason once', () => {
    const draft = '全网最低价，加微信聊，加vx也行';
    const notes = notesOf(draft, replies(draft));
    expect(notes.map(({ level }) => level)).toEqual([...notes.map(({ level }) => level)].sort());
    expect(notes[0]?.name).toBe('引流站外');
    expect(new Set(notes.map(({ why }) => why)).size).toBe(notes.length);
  });

  it('offers no advice as words for the buyer', () => {
    const about = { start: 0, end: 2, why: 'x', plainer: 'y' };
    const notes = notesOf(
      '好的',
      [],
      [
        { kind: 'short', ...about },
        { kind: 'late', ...about, why: 'z' },
      ],
    );
    expect(notes.map(({ id, sayable, words }) => [id, sayable, words])).toEqual([
      ['talk.short', false, null],
      ['talk.late', true, null],
    ]);
  });
});

describe('muting', () => {
  it('silences every rule that gives the same reason', () => {
    const [found] = replies('加微信聊');
    expect(replies('加微信聊', sameReason(found?.rule ?? ''))).toEqual([]);
    expect(sameReason('talk.late')).toEqual(['talk.late']);
  });

  it('keeps the price of the talk apart from the category of that name', () => {
    expect(mutedKinds(['price'])).toEqual([]);
    expect(mutedKinds(talkKinds.map((kind) => `talk.${kind}`))).toEqual([...talkKinds]);
  });

  it('has a name for all that can be muted', () => {
    expect(nameOfMuted('offplatform.wechat')).toMatch(/^引流站外：/);
    expect(nameOfMuted('talk.unanswered')).toBe('漏答');
    expect(nameOfMuted('gone.rule')).toBeNull();
  });
});

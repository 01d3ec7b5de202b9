import { type FollowUp, parseTags, type WakeUp } from './follow-up';
import { localMoment, parseLocalMoment } from './moment';

/** What is being written about one buyer, as typed. */
export interface NoteTyped {
  id: string;
  remark: string;
  tags: string;
  wakeAbout: string;
  /** As a field of the page says it: `2026-11-28T20:00`; empty: not known yet. */
  wakeAt: string;
}

export const typeNote = ({ id, remark, tags, wake }: FollowUp): NoteTyped => ({
  id,
  remark,
  tags: tags.join(' '),
  wakeAbout: wake?.about ?? '',
  wakeAt: wake?.at == null ? '' : localMoment(wake.at),
});

/** What was typed, as the follow-up keeps it; a line that says what is wrong where it cannot be kept. */
export function parseNote(typed: NoteTyped): Pick<FollowUp, 'remark' | 'tags' | 'wake'> | string {
  const about = typed.wakeAbout.trim();
  const at = typed.wakeAt === '' ? null : parseLocalMoment(typed.wakeAt);
  if (typed.wakeAt !== '' && at === null) return '提醒时间没看懂，请重选一次';
  if (at !== null && about === '') return '写一下到时候要告诉买家什么';
  const wake: WakeUp | null = about === '' ? null : { about, at };
  return { remark: typed.remark.trim(), tags: parseTags(typed.tags), wake };
}

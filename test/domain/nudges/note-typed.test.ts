import { expect, it } from 'vitest';
import { parseNote, typeNote } from '../../../lib/domain/nudges/note-typed';
import { aFollowUp } from '../../support/follow-ups';

const wakeAt = Date.parse('2026-11-28T20:00:00+08:00');
const typed = { id: 'a', remark: ' 要开票 ', tags: '回头客 急用', wakeAbout: '补货', wakeAt: '2026-11-28T20:00' };

it.each([
  ['all that was typed', {}, { remark: '要开票', tags: ['回头客', '急用'], wake: { about: '补货', at: wakeAt } }],
  ['a wake-up whose moment nobody knows yet', { wakeAt: '' }, { wake: { about: '补货', at: null } }],
  ['no wake-up where there is nothing to tell', { wakeAbout: ' ', wakeAt: '' }, { wake: null }],
])('keeps %s', (_name, change, kept) => {
  expect(parseNote({ ...typed, ...change })).toMatchObject(kept);
});

it.each([
  ['a moment without what to tell', { wakeAbout: ' ' }, '写一下到时候要告诉买家什么'],
  ['what is no moment', { wakeAt: '明天' }, '提醒时间没看懂，请重选一次'],
])('says what is wrong with %s', (_name, change, line) => {
  expect(parseNote({ ...typed, ...change })).toBe(line);
});

it('opens with what was kept', () => {
  const kept = aFollowUp({ id: 'a', remark: '要开票', tags: ['回头客', '急用'], wake: { about: '补货', at: wakeAt } });
  expect(typeNote(kept)).toEqual({ ...typed, remark: '要开票' });
});

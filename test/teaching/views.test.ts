import { expect, it } from 'vitest';
import { createLesson } from '../../lib/teaching/lesson';
import { viewOf } from '../../lib/teaching/views';
import { boxOf, lines, page, picksOf, taught } from './hashed-page';

const does = {
  pick: () => {},
  skip: () => {},
  back: () => {},
  explain: () => {},
  keep: () => {},
  leave: () => {},
};

/** What the bar says while the reply box, whose own hint this is, is taught anew. */
function hintWith(placeholder: string): string | undefined {
  document.body.innerHTML = page('x7f3a', lines);
  const base = taught(picksOf('x7f3a'));
  document.querySelector('textarea')?.setAttribute('placeholder', placeholder);
  const save = async () => ({ ok: true as const });
  const lesson = createLesson({ document, box: boxOf, assignment: { field: 'box', base }, now: () => 0, save });
  return viewOf(lesson, does)?.hint;
}

it('says what is outlined, and that a long text goes on', () => {
  expect(hintWith('回复小满')).toContain('“回复小满”');
  expect(hintWith('请输入内容，Enter 发送，Ctrl+Enter 换行')).toContain('“请输入内容，Enter 发送，Ct…”');
});

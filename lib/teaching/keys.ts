import { goRound } from './hands';
import type { Lesson } from './lesson';
import { type Does, meanings } from './views';

/** While a part of the page is asked for. */
function stepKeys({ course, assignment }: Lesson, on: Does): Readonly<Record<string, () => void>> {
  return {
    Tab: () => course.move(1),
    ArrowRight: () => course.move(1),
    ArrowLeft: () => course.move(-1),
    ArrowUp: course.widen,
    ArrowDown: course.narrow,
    Enter: on.pick,
    ...(assignment ? {} : { KeyS: on.skip }),
  };
}

function questionKeys(on: Does): Readonly<Record<string, () => void>> {
  const answers = meanings.map((status, at) => [`Digit${at + 1}`, () => on.explain(status)] as const);
  return { ...Object.fromEntries(answers), KeyS: () => on.explain(null) };
}

/** Once there is a result the bar has the keyboard. */
function onResultKey(event: KeyboardEvent, bar: Element, on: Does, isGood: boolean): void {
  if (event.code === 'Tab') goRound(bar, event);
  const isEnter = /^(?:Numpad)?Enter$/.test(event.code);
  const isName = (event.target as Element).localName === 'input';
  // A key that is still held from the last pick decides nothing.
  if (isEnter && (isName || event.repeat)) event.preventDefault();
  if (isEnter && isName && isGood && !event.repeat) on.keep();
}

/** What a key does as the lesson stands; true where it was meant for the lesson. */
export function onLessonKey(event: KeyboardEvent, lesson: Lesson, bar: Element, on: Does): boolean {
  const result = lesson.result();
  if (event.code === 'Escape') on.back();
  else if (result) onResultKey(event, bar, on, result.isGood);
  else {
    const isBack = event.shiftKey && event.code === 'Tab';
    const keys = lesson.question() !== null ? questionKeys(on) : stepKeys(lesson, on);
    const act = isBack
      ? () => lesson.course.move(-1)
      : keys[event.code.replace(/^Numpad(?=\d)/, 'Digit').replace('Numpad', '')];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return false;
    event.preventDefault();
    act();
    return true;
  }
  return false;
}

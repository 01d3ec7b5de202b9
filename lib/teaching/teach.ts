import { boxOf } from '../consoles/alignment';
import type { ConsoleDefinition } from '../consoles/definition';
import { isUsable, summaryOf } from '../consoles/teach/summary';
import type { TeachSaved } from '../messages/protocol';
import { createCourse } from './course';
import { createHands, goRound } from './hands';
import { palette } from './look';
import { createOutlines } from './outlines';
import { openPane } from './pane';
import { createStrip, type Shown } from './strip';
import { resultView, stepView } from './views';

/** Pages draw themselves anew at any time: outlines and readings follow at this pace. */
const followMs = 250;

export interface TeachOptions {
  document: Document;
  signal: AbortSignal;
  save: (definition: ConsoleDefinition) => Promise<TeachSaved>;
  /** Saved, or left. */
  onEnd: () => void;
}

/** Leads the agent through pointing at the parts of this page's chat. Changes nothing in the page but one element of its own. */
export function teach(options: TeachOptions): void {
  openPane(options.document, (inner, frame) => run(inner, frame, options), options.signal);
}

/** What must not be lost between two drawings. */
interface Lesson {
  problem: string | null;
  /** Once all has been asked. */
  made: ConsoleDefinition | null;
  called: string;
  /** What the bar shows, so that it is drawn anew only where that differs. */
  shown: string;
}

function run(inner: Document, frame: HTMLIFrameElement, { document, signal, save, onEnd }: TeachOptions): void {
  const colours = palette(document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false);
  const course = createCourse(document, boxOf);
  const strip = createStrip(inner, colours);
  const outlines = createOutlines(inner, colours);
  const lesson: Lesson = { problem: null, made: null, called: document.title.trim().slice(0, 20), shown: '' };

  const leave = (): void => hands.whenReleased(onEnd);
  function back(): void {
    Object.assign(lesson, { problem: null, made: null });
    if (course.back()) draw();
    else leave();
  }
  function advance(): void {
    lesson.problem = null;
    const taught = course.step() === null ? course.define(lesson.called) : null;
    if (taught?.ok) lesson.made = taught.definition;
    else if (taught) {
      course.goTo(taught.step);
      lesson.problem = taught.line;
    }
    draw();
    if (lesson.made) strip.focusName();
  }
  const pick = () => void (course.pick() && advance());
  function skip(): void {
    course.skip();
    advance();
  }
  async function keep(definition: ConsoleDefinition): Promise<void> {
    lesson.called = (strip.called() ?? lesson.called).trim();
    const unkept = { ok: false as const, line: '没能保存，请再试一次' };
    const unnamed = { ok: false as const, line: '给它起个名字，比如“店小二后台”' };
    const named = { ...definition, name: lesson.called };
    const saved = lesson.called === '' ? unnamed : await save(named).catch(() => unkept);
    if (saved.ok) return leave();
    lesson.problem = saved.line;
    draw();
  }
  function view(): Shown | null {
    const { made, problem } = lesson;
    const step = course.step();
    if (made) {
      const lines = summaryOf(made, document, Date.now());
      const called = strip.called() ?? lesson.called;
      return resultView({ lines, called, problem }, { keep: () => void keep(made), back, leave });
    }
    if (!step) return null;
    const asked = { step, number: course.number(), outlined: course.outlined(), problem };
    return stepView(asked, { pick, skip, back });
  }
  function draw(): void {
    if (signal.aborted) return;
    const under = lesson.made || course.outlined() ? null : hands.under();
    if (under) course.hover(under);
    const next = view();
    const told = JSON.stringify({ ...next, called: undefined });
    if (next && told !== lesson.shown) strip.show(next);
    lesson.shown = told;
    const outlined = lesson.made ? null : course.outlined();
    const box = outlined && boxOf(outlined);
    outlines.draw(box, Object.values(course.picks()).map(boxOf));
    strip.avoid(box);
  }
  const keys: Record<string, () => void> = {
    Tab: () => course.move(1),
    ArrowRight: () => course.move(1),
    ArrowLeft: () => course.move(-1),
    ArrowUp: course.widen,
    ArrowDown: course.narrow,
    Enter: pick,
    KeyS: skip,
  };
  function onResultKey(event: KeyboardEvent, made: ConsoleDefinition): void {
    if (event.code === 'Tab') goRound(strip.bar, event);
    const isName = (event.target as Element).localName === 'input';
    if (!/^(?:Numpad)?Enter$/.test(event.code) || !isName) return;
    event.preventDefault();
    if (isUsable(summaryOf(made, document, Date.now()))) void keep(made);
  }
  function onKey(event: KeyboardEvent): void {
    if (event.code === 'Escape') back();
    else if (lesson.made) onResultKey(event, lesson.made);
    else onStepKey(event);
  }
  function onStepKey(event: KeyboardEvent): void {
    const isBack = event.shiftKey && event.code === 'Tab';
    const act = isBack ? () => course.move(-1) : keys[event.code.replace('Numpad', '')];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
    course.outlined()?.scrollIntoView({ block: 'nearest' });
    draw();
  }
  const onHover = (under: Element | null) => {
    if (lesson.made || !under || under === course.outlined()) return;
    course.hover(under);
    draw();
  };
  const onClick = (under: Element | null) => {
    if (lesson.made || !under) return;
    course.hover(under);
    pick();
  };
  const hands = createHands({ document, inner, bar: strip.bar, signal, onKey, onHover, onClick });
  const following = setInterval(draw, followMs);
  signal.addEventListener('abort', () => clearInterval(following));
  draw();
  frame.focus();
  inner.body.focus();
}

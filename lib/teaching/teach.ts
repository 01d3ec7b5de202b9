import type { ConsoleDefinition } from '../consoles/definition';
import type { Assignment } from '../consoles/teach/again';
import { pageIn } from '../consoles/teach/composed';
import type { TeachBegun, TeachSaved } from '../messages/protocol';
import { createHands } from './hands';
import { onLessonKey } from './keys';
import { createLesson, type Lesson } from './lesson';
import { palette } from './look';
import { createOutlines } from './outlines';
import { openPane } from './pane';
import { createStrip } from './strip';
import { boxInPage } from './under-pointer';
import { type Does, viewOf } from './views';

/** Pages draw themselves anew at any time: outlines and readings follow at this pace. */
const followMs = 250;

export interface TeachOptions {
  document: Document;
  signal: AbortSignal;
  /** Only this one thing; null: the whole console. */
  assignment: Assignment | null;
  save: (definition: ConsoleDefinition) => Promise<TeachSaved>;
  /** Begins the teaching in the frame at this address, in place of the one here. */
  enter: (url: string) => Promise<TeachBegun>;
  /** Saved, left, or gone on elsewhere. */
  onEnd: () => void;
}

/** Leads the agent through pointing at the parts of this page's chat. Changes nothing in the page but one element of its own. */
export function teach(options: TeachOptions): void {
  openPane(options.document, (inner, frame) => run(inner, frame, options), options.signal);
}

function run(inner: Document, frame: HTMLIFrameElement, options: TeachOptions): void {
  const { document, signal, onEnd } = options;
  const lesson = createLesson({ ...options, box: boxInPage, now: Date.now });
  const { course } = lesson;
  const isAsking = () => course.step() !== null;
  const screen = createScreen(inner, document, lesson);
  const draw = (): void => {
    if (signal.aborted) return;
    const under = isAsking() && !course.outlined() ? hands.under() : null;
    if (under) course.hover(under);
    screen.draw(on);
  };
  const leave = () => hands.whenReleased(onEnd);
  const on = createDoes(lesson, screen.strip, { draw, leave, enter: options.enter, onEnd });
  const hands = createHands({
    document,
    inner,
    bar: screen.strip.bar,
    signal,
    onKey: (event) => {
      if (!onLessonKey(event, lesson, screen.strip.bar, on)) return;
      course.outlined()?.scrollIntoView({ block: 'nearest' });
      draw();
    },
    onHover: (under) => {
      if (!isAsking() || !under || under === course.outlined()) return;
      course.hover(under);
      draw();
    },
    onClick: (under) => {
      if (!isAsking() || !under) return;
      course.hover(under);
      on.pick();
    },
  });
  const following = setInterval(draw, followMs);
  signal.addEventListener('abort', () => clearInterval(following));
  draw();
  frame.focus();
  inner.body.focus();
}

interface Ends {
  draw: () => void;
  /** Once no key is held. */
  leave: () => void;
  enter: TeachOptions['enter'];
  onEnd: () => void;
}

/** What buttons and keys do to the lesson, and draw or end it after. */
function createDoes(lesson: Lesson, strip: ReturnType<typeof createStrip>, { draw, leave, enter, onEnd }: Ends): Does {
  /** A result has the keyboard. */
  const after = (act: () => void): void => {
    act();
    draw();
    if (lesson.result()) strip.focus();
  };
  async function goInto(url: string): Promise<void> {
    const failed = { ok: false as const, line: '里面这一页没让教，请刷新后再试' };
    const begun = await enter(url).catch(() => failed);
    if (begun.ok) return onEnd();
    lesson.refuse(begun.line);
    draw();
  }
  return {
    pick: () => {
      const outlined = lesson.course.outlined();
      const url = outlined && pageIn(outlined);
      if (url !== null) void goInto(url);
      else after(lesson.pick);
    },
    skip: () => after(lesson.skip),
    explain: (status) => after(() => lesson.explain(status)),
    back: () => (lesson.back() ? draw() : leave()),
    keep: () => void lesson.keep(strip.called()).then((isKept) => (isKept ? leave() : draw())),
    leave,
  };
}

/** The bar and the outlines as the lesson stands. */
function createScreen(inner: Document, document: Document, lesson: Lesson) {
  const colours = palette(document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false);
  const strip = createStrip(inner, colours);
  const outlines = createOutlines(inner, colours);
  /** What the bar shows, so that it is drawn anew only where that differs. */
  let shown = '';
  return {
    strip,
    draw(on: Does): void {
      const next = viewOf(lesson, on);
      const { called, ...telling } = { ...next };
      const told = JSON.stringify(telling);
      if (next && told !== shown)
        strip.show({ ...next, ...(called === undefined ? {} : { called: strip.called() ?? called }) });
      shown = told;
      const outlined = lesson.course.outlined();
      const box = outlined && boxInPage(outlined);
      outlines.draw(box, Object.values(lesson.course.picks()).map(boxInPage));
      strip.avoid(box);
    },
  };
}

import type { BoxOf } from '../consoles/alignment';
import type { ConsoleDefinition } from '../consoles/definition';
import type { Assignment } from '../consoles/teach/again';
import { isSealed } from '../consoles/teach/composed';
import type { ToldStatus } from '../consoles/teach/lacks';
import { isReadOf, isUsable, type SummaryLine, summaryOf } from '../consoles/teach/summary';
import type { TeachSaved } from '../messages/protocol';
import { createCourse } from './course';

export interface LessonOptions {
  document: Document;
  box: BoxOf;
  /** Null: the whole console is taught. */
  assignment: Assignment | null;
  now: () => number;
  save: (definition: ConsoleDefinition) => Promise<TeachSaved>;
}

export interface Result {
  lines: readonly SummaryLine[];
  /** Good enough to be kept. */
  isGood: boolean;
}

const note = '这里开着内部备注，买家看不到，不能当回复框。先按 Esc 退出，切回给买家的回复再教';

/** One lesson from the first question to what is kept: which question stands, what went wrong, what was made. Knows nothing of how it is shown. */
export function createLesson({ document, box, assignment, now, save }: LessonOptions) {
  const course = createCourse(document, box, assignment);
  let problem: string | null = null;
  let made: ConsoleDefinition | null = null;
  let question: string | null = null;
  let told: ToldStatus = null;
  let called = assignment?.base.name ?? document.title.trim().slice(0, 20);

  /** Makes a definition once all has been asked; where that fails, asks for what is lacking. */
  function advance(): void {
    problem = null;
    question = null;
    const taught = course.step() === null ? course.define(called, told) : null;
    if (taught?.ok) made = taught.definition;
    else if (taught?.word !== undefined) question = taught.word;
    else if (taught) {
      course.goTo(taught.step);
      problem = taught.line;
    }
  }
  function result(): Result | null {
    if (!made) return null;
    const lines = summaryOf(made, document, now());
    return { lines, isGood: assignment ? isReadOf(assignment.field, lines) : isUsable(lines) };
  }
  return {
    course,
    assignment,
    problem: () => problem ?? (course.isNote() ? note : null),
    /** A word that only the agent understands. */
    question: () => question,
    result,
    called: () => called,
    /** What the console reads now of what is to be taught anew. */
    readNow(): string | null {
      if (!assignment) return null;
      const lines = summaryOf(assignment.base, document, now());
      return (lines.find(({ step }) => step === assignment.field) ?? lines[0])?.found ?? null;
    },
    /** One step back; false at the first. */
    back(): boolean {
      problem = null;
      made = null;
      question = null;
      return course.back();
    },
    /** Says why what is outlined cannot be pointed at. */
    refuse(line: string): void {
      problem = line;
    },
    pick(): void {
      const outlined = course.outlined();
      if (outlined && isSealed(outlined)) {
        problem = '这一块页面是封着的，成单看不进去，请换一处指';
        return;
      }
      if (course.isNote()) return;
      // The word that was explained may be another one's now.
      if (course.step() === 'orders') told = null;
      if (course.pick()) advance();
    },
    skip(): void {
      course.skip();
      advance();
    },
    /** What the word in question means; null: it is left out, with the orders. */
    explain(status: ToldStatus): void {
      told = status;
      if (status === null) {
        course.back();
        course.skip();
      }
      advance();
    },
    /** Keeps what was made; false where it was not, for the reason in `problem`. `typed`: the console's name as it was typed. */
    async keep(typed: string | null): Promise<boolean> {
      if (!made) return false;
      called = (typed ?? called).trim();
      const unkept = { ok: false as const, line: '没能保存，请再试一次' };
      const unnamed = { ok: false as const, line: '给它起个名字，比如“店小二后台”' };
      const saved = called === '' ? unnamed : await save({ ...made, name: called }).catch(() => unkept);
      problem = saved.ok ? null : saved.line;
      return saved.ok;
    },
  };
}
export type Lesson = ReturnType<typeof createLesson>;

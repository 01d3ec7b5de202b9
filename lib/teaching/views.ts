import { onOneLine, textOf } from '../consoles/page-text';
import { pageIn } from '../consoles/teach/composed';
import type { Step, ToldStatus } from '../consoles/teach/lacks';
import type { Lesson, Result } from './lesson';
import type { Action, Shown } from './strip';

const asks: Record<Step, string> = {
  name: '正在聊的这位买家的名字',
  buyer: '一条买家说的话',
  mine: '一条您自己说的话',
  box: '打字的回复框',
  product: '正在聊的商品（卡片或侧栏里的）',
  row: '会话列表里，正打开的这一位',
  orders: '旁边订单上的状态，如“待付款”',
};
const needed: ReadonlySet<Step> = new Set(['name', 'buyer', 'mine', 'box']);

/** What the buttons of the bar, and the keys that stand for them, do. */
export interface Does {
  pick: () => void;
  skip: () => void;
  back: () => void;
  explain: (status: ToldStatus) => void;
  keep: () => void;
  leave: () => void;
}

/** What stands in it, at most so many characters: enough to know it by. */
const mostWords = 18;

function wordsOf(outlined: Element): string {
  const words = onOneLine(textOf(outlined) || outlined.getAttribute('placeholder') || '');
  return words.length > mostWords ? `${words.slice(0, mostWords - 1).trimEnd()}…` : words;
}

const quoted = (words: string): string => (words ? `“${words}”` : '这里');

function hintOf(lesson: Lesson, outlined: Element | null, isPage: boolean): string {
  if (lesson.course.isNote()) return '成单只往买家看得到的框里填';
  if (isPage) return '框住的是嵌在里面的另一页。聊天在里面就点它或按 Enter，进去教';
  if (!outlined) return '把鼠标移到它上面点一下，或按 Tab 一个个看';
  return `框住的是${quoted(wordsOf(outlined))}。对就点它或按 Enter；不对按 Tab 换一个、↑ 放大一圈`;
}

/** What the bar says while it asks. */
function stepView(lesson: Lesson, step: Step, on: Does): Shown {
  const { course, assignment } = lesson;
  const outlined = course.outlined();
  const isPage = outlined !== null && pageIn(outlined) !== null;
  const skip: Action = { label: needed.has(step) ? '先跳过 S' : '这里没有，跳过 S', onClick: on.skip };
  const pick: Action = { label: isPage ? '进去教 Enter' : '就是它 Enter', onClick: on.pick, isMain: true };
  return {
    title: assignment ? `重新指一下：${asks[step]}` : `${course.number()} / ${course.of()}　指一下：${asks[step]}`,
    hint: hintOf(lesson, outlined, isPage),
    problem: lesson.problem(),
    now: lesson.readNow(),
    actions: [
      ...(lesson.course.isNote() ? [] : [pick]),
      ...(assignment ? [] : [skip]),
      { label: course.number() === 1 ? '不教了 Esc' : '上一步 Esc', onClick: on.back },
    ],
  };
}

/** The answers to what a status means, in the order of their keys 1 to 3. */
export const meanings = ['unpaid', 'paid', 'closed'] as const;
const meaningNames = { unpaid: '还没付款', paid: '已经付款', closed: '关闭了' } as const;

function questionView(word: string, on: Does): Shown {
  const answers = meanings.map((status, at) => ({
    label: `${meaningNames[status]} ${at + 1}`,
    onClick: () => on.explain(status),
  }));
  return {
    title: `这一单写着“${word}”，算哪一种？`,
    hint: '按数字或点一下。说不准就不认订单，催付照样能手点',
    problem: null,
    now: null,
    actions: [
      ...answers,
      { label: '说不准，跳过 S', onClick: () => on.explain(null) },
      { label: '上一步 Esc', onClick: on.back },
    ],
  };
}

/** What it says once all has been asked: what is read with it, to be compared and kept. */
function resultView(lesson: Lesson, { lines, isGood }: Result, on: Does): Shown {
  return {
    title: isGood ? '试读好了，对得上就保存' : '还读不全，退回去换一个再指',
    hint: '这是照您指的读出来的，和页面上对一对。',
    problem: lesson.problem(),
    now: null,
    lines,
    ...(lesson.assignment ? {} : { called: lesson.called() }),
    actions: [
      ...(isGood ? [{ label: '保存', onClick: on.keep, isMain: true }] : []),
      { label: '上一步 Esc', onClick: on.back },
      { label: '不教了', onClick: on.leave },
    ],
  };
}

/** What the bar shows as the lesson stands; null where nothing is asked and nothing was made. */
export function viewOf(lesson: Lesson, on: Does): Shown | null {
  const result = lesson.result();
  const question = lesson.question();
  const step = lesson.course.step();
  if (result) return resultView(lesson, result, on);
  if (question !== null) return questionView(question, on);
  return step && stepView(lesson, step, on);
}

import { onOneLine, textOf } from '../consoles/page-text';
import type { Step } from '../consoles/teach/define';
import { isUsable, type SummaryLine } from '../consoles/teach/summary';
import type { Shown } from './strip';

const asks: Record<Step, string> = {
  name: '正在聊的这位买家的名字',
  buyer: '一条买家说的话',
  mine: '一条您自己说的话',
  box: '打字的回复框',
  product: '正在聊的商品（卡片或侧栏里的）',
  row: '会话列表里，正打开的这一位',
};
const needed: ReadonlySet<Step> = new Set(['name', 'buyer', 'mine', 'box']);

const wordsOf = (outlined: Element): string =>
  onOneLine(textOf(outlined) || outlined.getAttribute('placeholder') || '').slice(0, 40);

export interface Asked {
  step: Step;
  /** 1 to 6. */
  number: number;
  outlined: Element | null;
  problem: string | null;
}

/** What the bar says while it asks. */
export function stepView(
  { step, number, outlined, problem }: Asked,
  on: { pick: () => void; skip: () => void; back: () => void },
): Shown {
  const words = outlined ? wordsOf(outlined) : '';
  return {
    title: `${number} / 6　指一下：${asks[step]}`,
    hint: outlined
      ? `框住的是${words ? `“${words}”` : '这里'}。对就点它或按 Enter；不对就移开，或按 Tab 换下一个、↑ 放大一圈`
      : '把鼠标移到它上面点一下，或按 Tab 一个个看',
    problem,
    actions: [
      { label: '就是它 Enter', onClick: on.pick, isMain: true },
      { label: needed.has(step) ? '先跳过 S' : '这里没有，跳过 S', onClick: on.skip },
      { label: number === 1 ? '不教了 Esc' : '上一步 Esc', onClick: on.back },
    ],
  };
}

/** What it says once all has been asked: what is read with it, to be compared and kept. */
export function resultView(
  { lines, called, problem }: { lines: readonly SummaryLine[]; called: string; problem: string | null },
  on: { keep: () => void; back: () => void; leave: () => void },
): Shown {
  const isGood = isUsable(lines);
  return {
    title: isGood ? '试读好了，对得上就保存' : '还读不全，退回去换一个再指',
    hint: '这是照您指的读出来的，和页面上对一对。',
    problem,
    lines,
    called,
    actions: [
      ...(isGood ? [{ label: '保存', onClick: on.keep, isMain: true }] : []),
      { label: '上一步 Esc', onClick: on.back },
      { label: '不教了', onClick: on.leave },
    ],
  };
}

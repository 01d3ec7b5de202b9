import type { Editor } from '../composers/editors';
import { keys, type Tab } from './tab';

/** Three lines with what editors stumble over. */
const text = '亲，这款今天下单立减 ¥30～\n第二行 😊\n👨‍👩‍👧 一家人都能用';

/** A way of filling an editor's page; gives what went otherwise than it should, null when nothing did. */
export interface Case {
  name: string;
  play: (tab: Tab, editor: Editor) => Promise<string | null>;
}

/** Editors undo in one go what was done within a second or so. */
const undoGroupMs = 1500;

const show = (value: unknown) => JSON.stringify(value);

async function expectModel(tab: Tab, wanted: string, after: string): Promise<void> {
  const seen = await tab.reaches('window.model()', wanted);
  if (seen !== wanted) throw new Error(`${after}：应为 ${show(wanted)}，实为 ${show(seen)}`);
}

interface Filled {
  ok: boolean;
  reason?: string;
}

const fill = (tab: Tab, words: string, replaces: string | null = null) =>
  tab.evaluate<Filled>(`new Promise((resolve) => {
    const fillFor = Math.random();
    const heed = ({ data }) => {
      if (data.filledFor !== fillFor) return;
      removeEventListener('message', heed);
      resolve(JSON.parse(data.result));
    };
    addEventListener('message', heed);
    postMessage({ fillFor, words: ${show(words)}, replaces: ${show(replaces)} }, '*');
  })`);

async function expectFilled(tab: Tab, words: string, replaces: string | null = null): Promise<void> {
  const { ok, reason } = await fill(tab, words, replaces);
  if (!ok) throw new Error(`没有填入（${reason}），框里是 ${show(await tab.evaluate('window.model()'))}`);
}

/** A click into the reply box, in whatever frame or root. */
async function clickBox(tab: Tab, { place }: Editor): Promise<void> {
  const [x, y] = await tab.evaluate<[number, number]>(`(() => {
    let [left, top] = [0, 0];
    let root = document;
    for (const css of ${show(place.split(' >>> '))}) {
      const element = root.querySelector(css);
      const box = element.getBoundingClientRect();
      const inner = element.shadowRoot ?? element.contentDocument;
      if (!inner) return [left + box.left + Math.min(20, box.width / 2), top + box.top + Math.min(10, box.height / 2)];
      if (element.contentDocument) [left, top] = [left + box.left, top + box.top];
      root = inner;
    }
    return [left, top];
  })()`);
  await tab.click(x, y);
}

async function typeDraft(tab: Tab, editor: Editor, draft: string): Promise<void> {
  await clickBox(tab, editor);
  await tab.type(draft);
  await expectModel(tab, draft, `打了 ${draft}`);
}

const undone = ({ undoesTyping }: Editor): string => (undoesTyping ? '' : 'abcd');

export const cases: readonly Case[] = [
  {
    name: '空框',
    play: played(async (tab) => {
      await expectFilled(tab, text);
      await expectModel(tab, text, '填入之后');
      await tab.type('Z');
      await expectModel(tab, `${text}Z`, '再打一个字母');
    }),
  },
  {
    name: '光标处',
    play: played(async (tab, editor) => {
      await typeDraft(tab, editor, 'abcd');
      await tab.type(keys.left + keys.left);
      await expectFilled(tab, text);
      await expectModel(tab, `ab${text}cd`, '填入之后');
      await tab.type('Z');
      await expectModel(tab, `ab${text}Zcd`, '再打一个字母');
      await tab.type(keys.backspace);
      await expectModel(tab, `ab${text}cd`, '退格');
    }),
  },
  {
    name: '撤销',
    play: played(async (tab, editor) => {
      await typeDraft(tab, editor, 'abcd');
      await new Promise((resolve) => setTimeout(resolve, undoGroupMs));
      await expectFilled(tab, text);
      await expectModel(tab, `abcd${text}`, '填入之后');
      await tab.chord(keys.control, 'z');
      await expectModel(tab, undone(editor), '撤销一次');
      await tab.chord(keys.control, keys.shift, 'z');
      await expectModel(tab, `abcd${text}`, '重做一次');
    }),
  },
  {
    name: '短码',
    play: played(async (tab, editor) => {
      await typeDraft(tab, editor, 'abcd;tg');
      const { reason } = await fill(tab, text, ';fh');
      if (reason !== 'code-gone') throw new Error(`别的短码应被拒绝，实为 ${show(reason)}`);
      await expectFilled(tab, text, ';tg');
      await expectModel(tab, `abcd${text}`, '填入之后');
      await tab.type('Z');
      await expectModel(tab, `abcd${text}Z`, '再打一个字母');
    }),
  },
  {
    name: '连填两条',
    play: played(async (tab) => {
      const both = await Promise.all([fill(tab, `${text}。`), fill(tab, '还有别的吗')]);
      const refused = both.find(({ ok }) => !ok);
      if (refused) throw new Error(`没有填入（${refused.reason}）`);
      await expectModel(tab, `${text}。还有别的吗`, '填入之后');
    }),
  },
];

function played(steps: (tab: Tab, editor: Editor) => Promise<void>): Case['play'] {
  return async (tab, editor) => {
    try {
      await steps(tab, editor);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

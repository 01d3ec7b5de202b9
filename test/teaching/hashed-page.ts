import type { BoxOf } from '../../lib/consoles/alignment';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { define, type Lesson } from '../../lib/consoles/teach/define';
import type { Picks } from '../../lib/consoles/teach/lacks';

/** Hashes as build tools make them: `mine-x7f3a` for one release, `mine-q2k9d` for the next. */
export const page = (
  hash: string,
  lines: readonly (readonly [side: string, text: string])[],
  name = '小满',
): string => `
  <ul class="list-${hash}">
    <li class="item-${hash} active-${hash}"><span class="who-${hash}">${name}</span><i>3秒</i></li>
    <li class="item-${hash}"><span class="who-${hash}">酸梅</span><i>40秒</i></li>
    <li class="item-${hash}"><span class="who-${hash}">橘子</span></li>
  </ul>
  <main class="_${hash}"><h2 class="title-${hash}">${name}</h2>
    <div class="talk-${hash}">${lines
      .map(([side, text]) => `<div class="row-${hash} ${side}-${hash}"><p>${text}</p><time>14:01</time></div>`)
      .join('')}</div>
    <textarea placeholder="回复 ${name}，Enter 发送"></textarea><button>发送</button></main>`;

export const lines = [
  ['theirs', '在吗'],
  ['mine', '在的亲'],
  ['theirs', '这款多少钱'],
  ['note', '客服小李接入'],
] as const;

/** Theirs to the left, mine to the right, as on any console. */
export const boxOf: BoxOf = (element) => {
  const isMine = element.closest('[class*="mine-"]') && element.matches('p, time');
  const isTheirs = element.closest('[class*="theirs-"]') && element.matches('p, time');
  return { left: isMine ? 600 : isTheirs ? 10 : 0, top: 0, width: isMine || isTheirs ? 200 : 1000, height: 20 };
};

export const lesson: Lesson = { document, box: boxOf, called: '小店', told: null };

export const one = <Found extends Element>(css: string): Found => document.querySelector(css) as Found;
export const picksOf = (hash: string): Picks => ({
  name: one('h2'),
  buyer: one(`.theirs-${hash} p`),
  mine: one(`.mine-${hash} p`),
  box: one('textarea'),
  row: one('li span'),
});
export function taught(picks: Picks): ConsoleDefinition {
  const made = define(picks, lesson);
  if (!made.ok) throw new Error(made.line);
  return made.definition;
}

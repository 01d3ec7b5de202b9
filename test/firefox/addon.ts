import { join } from 'node:path';
import { defaultBindings, systemOf } from '../../lib/domain/keys';
import { consoleUrls } from '../support/extension';
import type { Firefox } from './bidi';
import { keys, openTab, type Tab } from './tab';

const build = join(process.cwd(), '.output/firefox-mv3');

interface Context {
  context: string;
  url: string;
  children?: Context[] | null;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function waitFor<Value>(what: string, look: () => Promise<Value | null | false>): Promise<Value> {
  for (let tries = 0; tries < 100; tries++) {
    const seen = await look();
    if (seen) return seen;
    await pause(100);
  }
  throw new Error(`没有等到：${what}`);
}

/** The overlay's frame in a tab: its address is the add-on's own. */
async function overlayIn(firefox: Firefox, tab: Tab): Promise<string> {
  return waitFor('浮层', async () => {
    const { contexts } = await firefox.send<{ contexts: Context[] }>('browsingContext.getTree', { root: tab.context });
    return contexts[0]?.children?.find(({ url }) => url.startsWith('moz-extension://'))?.context ?? null;
  });
}

const textsIn = async (firefox: Firefox, context: string, css: string): Promise<string[]> => {
  const { result } = await firefox.send<{ result: { value: string } }>('script.evaluate', {
    expression: `JSON.stringify([...document.querySelectorAll(${JSON.stringify(css)})].map((one) => one.textContent.trim()))`,
    target: { context },
    awaitPromise: false,
  });
  return JSON.parse(result.value);
};

/** The built add-on on 飞鸽's page: its reader and overlay start, one key fills, and where there is no reply box the text is offered for the clipboard. */
export async function playAddon(firefox: Firefox): Promise<void> {
  await firefox.send('webExtension.install', { extensionData: { type: 'path', path: build } });
  const tab = await openTab(firefox);
  await tab.goto(`${consoleUrls.feige}?delay=5&quiet`);
  const overlay = await overlayIn(firefox, tab);
  await tab.evaluate(`fixture.write(fixture.buyers[0].id, '太贵了，能便宜点吗')`);
  const cards = await waitFor('答话', async () => {
    const seen = await textsIn(firefox, overlay, '.card-main:not(:has([data-look=missing])) .card-text');
    return seen.length > 0 && seen;
  });
  console.log(`内容脚本和浮层启动，读到消息，给出 ${cards.length} 条答话`);
  const place = (await textsIn(firefox, overlay, '.card-main')).findIndex((text) => text.includes(cards[0] ?? ''));
  const [x, y] = await tab.evaluate<[number, number]>(
    `(({ left, top }) => [left + 20, top + 10])(document.querySelector('textarea').getBoundingClientRect())`,
  );
  await tab.click(x, y);
  // As the overlay's own table has it: where the browser keeps Alt for itself, with Ctrl.
  const bound = defaultBindings(systemOf(await tab.evaluate('navigator.userAgent'))).find(
    ({ command }) => command === `card.${place + 1}`,
  );
  await tab.chord(...(bound?.ctrl ? [keys.control] : []), keys.alt, `${place + 1}`);
  const standing = await tab.reaches(`document.querySelector('textarea').value`, cards[0]);
  if (standing !== cards[0])
    throw new Error(`一键没有填入：框里是“${standing}”，浮层说“${await textsIn(firefox, overlay, '.notices')}”`);
  if ((await tab.evaluate('fixture.sent.length')) !== 0) throw new Error('发了出去');
  console.log('一键填入，没有发送');
  await tab.evaluate(`void document.querySelector('textarea').setAttribute('aria-disabled', 'true')`);
  await tab.chord(...(bound?.ctrl ? [keys.control] : []), keys.alt, `${place + 1}`);
  const offer = await waitFor('剪贴板', async () => {
    const said = await textsIn(firefox, overlay, '.notices');
    return said.some((line) => line.includes('复制到剪贴板')) && said.join();
  });
  console.log(`填不进的框：${offer}`);
  await tab.close();
}

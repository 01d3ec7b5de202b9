import type { Frame, Locator, Page } from '@playwright/test';
import type { SeenEvent } from '../consoles/fixture';
import type { ConsoleId } from './extension';
import { overlayOf, type Seen } from './overlay';

/** How an agent finds the way in each console: whom to open, where to type. */
export const places: Record<ConsoleId, { first: string; firstName: string; second: string; box: string }> = {
  feige: { first: 'b1', firstName: '云朵慢慢走', second: 'b2', box: '[data-qa-id=qa-send-message-textarea]' },
  pinduoduo: { first: '7300481', firstName: 'S*******n', second: '7300962', box: '#replyTextarea' },
  jingdong: { first: 'jd_qingli72', firstName: 'jd_qingli72', second: 'jd_muzi088', box: '.EditorContent' },
  kuaishou: { first: '3194407218', firstName: '栗子壳不剥', second: '3194552071', box: '.ql-editor' },
  wangwang: { first: 'tb青禾2019', firstName: 'tb青禾2019', second: '宁波进货小周', box: '.ww_input pre.edit' },
  weixin: { first: '880031740021', firstName: '小雨', second: '880031752208', box: '.chat-input textarea' },
  qianfan: {
    first: '5e21b0f4000000000100a3c7',
    firstName: '不吃香菜',
    second: '60d4477b0000000001003e15',
    box: '#jarvis-reply-textarea',
  },
  xiaohongshu: {
    first: '5f3a90c1000000000100b1d4',
    firstName: '一颗小桃子',
    second: '61b7e4020000000001004c9e',
    box: '.xhs-im-input-bar-editor',
  },
  zendesk: {
    first: '20418',
    firstName: 'Maya Lindqvist',
    second: '20433',
    box: '[data-is-active=true] .ck-editor__editable',
  },
  shopify: {
    first: '0191f3a2-7c1e-7b40-9d55-3f0a6c21e801',
    firstName: 'Ada Nowak',
    second: '0191f3b8-11d4-7a02-8e6b-90c4d7aa5502',
    box: '.reply textarea',
  },
};

/** What the page's framework believes to stand in the open reply box. */
export const draft = (page: Page) => page.evaluate(() => window.fixture.draft());
export const settled = (page: Page) => page.evaluate(() => window.fixture.settled());
export const write = (page: Page, buyer: string, text: string) =>
  page.evaluate(([id, line]) => window.fixture.write(id, line), [buyer, text] as const);

/** What could send, and was not pressed by a person. */
export const forged = (page: Page): Promise<SeenEvent[]> =>
  page.evaluate(() =>
    window.fixture.events.filter(({ trusted, type }) => !trusted && /^(key|click|mouse|pointer|submit)/.test(type)),
  );

/** The first card that needs nothing from the agent: the key of the others opens a form. */
export function readyCard(seen: Seen): { number: 1 | 2 | 3; text: string } {
  const index = seen.cards.findIndex((card) => card.ready);
  if (index < 0) throw new Error(`no ready card: ${JSON.stringify(seen.cards)}`);
  return { number: (index + 1) as 1 | 2 | 3, text: (seen.cards[index] as Seen['cards'][number]).text };
}

/** Opens the first buyer as the agent would, and gives the overlay beside the chat. */
export async function openFirst(page: Page, id: ConsoleId): Promise<Frame> {
  await page.locator(places[id].box).waitFor();
  await page.evaluate((first) => window.fixture.open(first), places[id].first);
  await settled(page);
  return overlayOf(page);
}

/** Goes on with Tab until this has the keyboard. @throws when it cannot be reached so. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80; presses++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not to be reached with Tab');
}

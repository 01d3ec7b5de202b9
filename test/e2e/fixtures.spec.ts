import { boxOf, chatOf, openFixture } from '../consoles/play';
import { expect, test } from '../support/plain';

/** The fixture pages themselves: a suite is only as good as the traps it runs through. */
const sends = { feige: '[data-qa-id=qa-send-message-button]', pinduoduo: '.send-btn' };

for (const id of ['feige', 'pinduoduo'] as const) {
  test(`${id}: the agent’s own Enter sends, a made one does not, and the same text twice is stopped`, async ({
    tab: page,
  }) => {
    await openFixture(page, id);
    const box = page.locator('textarea');
    await box.pressSequentially('您好');
    await box.evaluate((node) => node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect(await page.evaluate(() => window.fixture.sent.length)).toBe(0);
    await box.press('Enter');
    await box.pressSequentially('您好');
    await page.locator(sends[id]).click();
    expect(await page.evaluate(() => window.fixture.sent.length)).toBe(1);
    await expect(page.getByText(/相同内容/)).toBeVisible();
    expect(await page.evaluate(() => window.fixture.draft())).toBe('您好');
  });

  test(`${id}: the page by itself records every event, trusted or not`, async ({ tab: page }) => {
    await openFixture(page, id);
    await page.locator('textarea').press('a');
    await page.evaluate(() => document.body.click());
    const events = await page.evaluate(() => window.fixture.events);
    expect(events).toContainEqual(expect.objectContaining({ type: 'keydown', key: 'a', trusted: true }));
    expect(events).toContainEqual({ type: 'click', trusted: false, target: 'body' });
  });

  test(`${id}: scrolling to the top loads an older page and keeps the place`, async ({ tab: page }) => {
    await openFixture(page, id);
    const places = await page.evaluate(async () => {
      const { fixture } = window;
      const buyer = String(fixture.buyers[0]?.id);
      for (let line = 0; line < 80; line += 1) fixture.write(buyer, `第${line}句`);
      fixture.open(buyer);
      await fixture.settled();
      const top = () => document.querySelector('.msgItemWrap, .onemsg');
      const first = top();
      fixture.scroll('messages', 0);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      await fixture.settled();
      return { isOlder: top() !== first, y: Math.abs(first?.getBoundingClientRect().y ?? 9999) };
    });
    expect(places.isOlder).toBe(true);
    expect(places.y).toBeLessThan(400);
  });
}

for (const id of ['jingdong', 'kuaishou', 'weixin', 'qianfan', 'xiaohongshu', 'zendesk', 'shopify'] as const) {
  test(`${id}: the agent’s own Enter sends`, async ({ tab: page }) => {
    await openFixture(page, id);
    const box = boxOf(page.mainFrame(), id);
    await box.pressSequentially('您好');
    expect(await page.evaluate(() => window.fixture.draft())).toBe('您好');
    await box.press('Enter');
    expect(await page.evaluate(() => window.fixture.sent)).toEqual([{ buyer: expect.any(String), text: '您好' }]);
    expect(await page.evaluate(() => window.fixture.draft())).toBe('');
  });
}

test('wangwang: the page holds no chat until its frame comes, nor itself; 1688’s is the same', async ({
  tab: page,
}) => {
  for (const address of [
    'https://market.m.taobao.com/app/im/chat/',
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/',
  ]) {
    await page.goto(`${address}?quiet&delay=5`);
    await expect(page.getByText('优先使用网页版')).toBeVisible();
    expect(await page.locator('.ww_input').count()).toBe(0);
    const chat = await chatOf(page, 'wangwang');
    await boxOf(chat, 'wangwang').pressSequentially('您好');
    await chat.locator('.send-btn').click();
    expect(await chat.evaluate(() => window.fixture.sent.length)).toBe(1);
  }
});

test('pinduoduo: a made click opens no chat, a real one does', async ({ tab: page }) => {
  await openFixture(page, 'pinduoduo');
  const row = page.locator('ul.chat-list .chat-item-box').filter({ hasText: '小***花' });
  await row.evaluate((node: HTMLElement) => node.click());
  await page.evaluate(() => window.fixture.settled());
  await expect(page.locator('.base-info .name')).toHaveText('S*******n');
  await row.click();
  await expect(page.locator('.base-info .name')).toHaveText('小***花');
});

test('feige: a value set as the page itself would is dropped by the framework', async ({ tab: page }) => {
  await openFixture(page, 'feige');
  const draft = await page.locator('textarea').evaluate((node: HTMLTextAreaElement) => {
    node.value = '只在屏幕上';
    node.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return window.fixture.draft();
  });
  expect(draft).toBe('');
  await page.evaluate(() => window.fixture.write('b3', '在吗'));
  await expect(page.locator('textarea')).toHaveValue('');
});

test('feige: rows out of view do not exist, and hashed classes are others at each load', async ({ tab: page }) => {
  await openFixture(page, 'feige');
  const rows = page.locator('.list_items [data-kora=conversation]');
  expect(await rows.count()).toBeLessThan(20);
  const hashed = () => page.locator('[class*="conversationCard-"]').first().getAttribute('class');
  const before = await hashed();
  await page.reload();
  await rows.first().waitFor();
  expect(await hashed()).not.toBe(before);
});

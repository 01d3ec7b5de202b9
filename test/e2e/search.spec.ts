import { expect, test } from '../support/extension';
import { overlayOf, press } from '../support/overlay';

for (const query of ['tgl', 'taigui', 'jiage', '太贵了']) {
  test(`the first search of a page finds by ${query}`, async ({ openConsole }) => {
    const page = await openConsole('feige', '?delay=5&quiet');
    await page.locator('[data-qa-id=qa-send-message-textarea]').click();
    const frame = await overlayOf(page);
    await frame.locator('.card-text').first().waitFor();
    await press(page, 'search');
    const input = frame.getByRole('combobox', { name: '搜索话术' });
    await expect(input).toBeFocused();
    await page.keyboard.insertText(query);
    await expect(frame.getByRole('option').first()).toBeVisible();
  });
}

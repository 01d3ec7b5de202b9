import { expect, type Frame, type Page } from '@playwright/test';
import { type Command, defaultBindings, systemOf } from '../../lib/domain/keys';

/** What an agent reads in the overlay. */
export interface Seen {
  buyer: string;
  product: string;
  worries: string[];
  /** The words marked as having shown the worry. */
  words: string[];
  /** `ready`: one key fills it; the others ask the agent for a slot or a confirmation first. */
  cards: { text: string; why: string; ready: boolean }[];
  notice: string;
  tally: string;
}

/** The overlay's frame in a page, once its app shows something. */
export async function overlayOf(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes('/overlay.html'));
  await expect.poll(() => find() !== undefined, { message: '浮层没有出现', timeout: 15_000 }).toBe(true);
  const frame = find() as Frame;
  await frame.locator('main').waitFor({ timeout: 15_000 });
  return frame;
}

/** Everything the overlay says at this moment. */
export function readOverlay(frame: Frame): Promise<Seen> {
  return frame.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) =>
        (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      );
    const text = (selector: string) => texts(selector).join(' ');
    return {
      buyer: text('.header h1'),
      product: text('.header-product'),
      worries: texts('.worry-intents .ui-chip'),
      words: texts('.worry mark'),
      cards: [...document.querySelectorAll('.card-main')].map((card) => ({
        text: (card.querySelector('.card-text')?.textContent ?? '').trim(),
        why: (card.querySelector('.card-why')?.textContent ?? '').trim(),
        ready: card.querySelector('[data-look=missing]') === null,
      })),
      notice: text('.notices'),
      tally: texts('.tally dl > div').join(' '),
    };
  });
}

/** The default key of a command on this machine, as Playwright writes it. */
export function keyOf(command: Command): string {
  const system =
    { linux: 'X11; Linux', darwin: 'Mac OS', win32: 'Windows' }[process.platform as string] ?? 'X11; Linux';
  const binding = defaultBindings(systemOf(system)).find((candidate) => candidate.command === command);
  if (!binding) throw new Error(`no key for ${command}`);
  const { code, ctrl, alt, shift, meta } = binding;
  return [ctrl && 'Control', alt && 'Alt', shift && 'Shift', meta && 'Meta', code].filter(Boolean).join('+');
}

/** Presses a command's key wherever the keyboard is now. */
export function press(page: Page, command: Command): Promise<void> {
  return page.keyboard.press(keyOf(command));
}

/** Waits until the overlay shows this worry for this buyer, and gives all that it shows then. */
export async function waitForWorry(frame: Frame, buyer: string, worry: string): Promise<Seen> {
  await expect
    .poll(
      async () => {
        const seen = await readOverlay(frame);
        return seen.buyer.includes(buyer) && seen.worries.includes(worry) && seen.cards.length > 0;
      },
      { message: `浮层没有认出 ${buyer} 的「${worry}」`, timeout: 15_000 },
    )
    .toBe(true);
  return readOverlay(frame);
}

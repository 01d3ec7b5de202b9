import { expect, it } from 'vitest';
import { readBeforeTyping } from '../../lib/consoles/before-typing';

function aBox(value: string): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  box.value = value;
  document.body.append(box);
  return box;
}

/** A key as the agent presses it; events made by a script are not trusted. */
function press(box: HTMLElement, type: string, isTrusted: boolean): void {
  const event = new Event(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  box.dispatchEvent(event);
}

/** Reads a box into which something happens before it has settled. */
function readWhile(box: HTMLTextAreaElement, happen: () => void) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const reading = readBeforeTyping(box, promise, () => box.value);
  happen();
  resolve();
  return reading;
}

it('reads what stands there once the page has settled', async () => {
  const box = aBox('');
  const read = readWhile(box, () => {
    box.value = '在的亲';
  });
  expect(await read).toEqual({ text: '在的亲', hasTyped: false });
});

it.each(['keydown', 'beforeinput'])('reads what stood there before the agent’s own %s', async (type) => {
  const box = aBox('在的亲');
  const read = readWhile(box, () => {
    press(box, type, true);
    box.value = '';
    press(box, type, true);
  });
  expect(await read).toEqual({ text: '在的亲', hasTyped: true });
});

it('takes a key that the page made up for no typing', async () => {
  const box = aBox('在的亲');
  const read = readWhile(box, () => {
    press(box, 'keydown', false);
    box.value = '';
  });
  expect(await read).toEqual({ text: '', hasTyped: false });
});

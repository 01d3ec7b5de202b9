import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Command, defaultBindings } from '../../lib/domain/keys';
import { createKeyCatcher } from '../../lib/reader/keys';

let ended: AbortController;
let fed: AbortController;
let caught: Command[];
let seenByPage: string[];
/** What stands before the caret when Tab is pressed. */
let isCode: boolean;
const pageHears = (event: Event) => seenByPage.push((event as KeyboardEvent).code);

beforeEach(() => {
  ended = new AbortController();
  fed = new AbortController();
  caught = [];
  seenByPage = [];
  isCode = false;
});
afterEach(() => {
  ended.abort();
  window.removeEventListener('keydown', pageHears, true);
});

/** The reader comes first, then the page's own script. */
function start(): void {
  const keys = createKeyCatcher(window, ended.signal);
  window.addEventListener('keydown', pageHears, true);
  const sink = {
    bindings: () => defaultBindings('windows'),
    onCommand: (command: Command) => caught.push(command),
    onTab: () => isCode,
  };
  keys.feed(sink, fed.signal);
}

/** happy-dom makes no trusted events of its own. */
function press(type: string, init: KeyboardEventInit = {}, isTrusted = true): KeyboardEvent {
  const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
  return event;
}
const alt1 = { code: 'Digit1', altKey: true };

it('keeps a bound key from the page and hands its command on', () => {
  start();
  expect(press('keydown', alt1).defaultPrevented).toBe(true);
  expect([caught, seenByPage]).toEqual([['card.1'], []]);
});

it('lets every other key pass untouched', () => {
  start();
  expect(press('keydown', { code: 'Enter' }).defaultPrevented).toBe(false);
  expect([caught, seenByPage]).toEqual([[], ['Enter']]);
});

it('does nothing on a key that the page made up', () => {
  start();
  expect(press('keydown', alt1, false).defaultPrevented).toBe(false);
  expect(caught).toEqual([]);
});

it('fires once while a key is held, and still keeps it from the page', () => {
  start();
  press('keydown', alt1);
  press('keydown', { ...alt1, repeat: true });
  expect([caught, seenByPage]).toEqual([['card.1'], []]);
});

it('leaves keys to the input method until the one that ended it is released', () => {
  start();
  press('keydown', { ...alt1, isComposing: true });
  press('compositionend', {}, false);
  press('keydown', alt1);
  expect(caught).toEqual([]);
  press('keyup', alt1);
  press('keydown', alt1);
  expect(caught).toEqual(['card.1']);
});

it('catches nothing once the reader has left', () => {
  start();
  fed.abort();
  press('keydown', alt1);
  expect([caught, seenByPage]).toEqual([[], ['Digit1']]);
});

describe('Tab', () => {
  it('is kept from the page behind a code, and only there', () => {
    start();
    expect(press('keydown', { code: 'Tab' }).defaultPrevented).toBe(false);
    isCode = true;
    expect(press('keydown', { code: 'Tab' }).defaultPrevented).toBe(true);
    expect(seenByPage).toEqual(['Tab']);
  });

  it.each([
    ['with Shift', { shiftKey: true }, true],
    ['held down', { repeat: true }, true],
    ['of an input method', { isComposing: true }, true],
    ['that the page made up', {}, false],
  ])('is the page’s %s', (_name, init, isTrusted) => {
    start();
    isCode = true;
    expect(press('keydown', { code: 'Tab', ...init }, isTrusted).defaultPrevented).toBe(false);
    expect(seenByPage).toEqual(['Tab']);
  });

  it('is the input method’s when it ends a composition', () => {
    start();
    isCode = true;
    press('compositionend', {}, false);
    expect(press('keydown', { code: 'Tab' }).defaultPrevented).toBe(false);
  });
});

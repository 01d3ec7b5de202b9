import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Command, defaultBindings } from '../../lib/domain/keys';
import { createKeyCatcher } from '../../lib/reader/keys';

let ended: AbortController;
let fed: AbortController;
let caught: Command[];
let seenByPage: string[];
const pageHears = (event: Event) => seenByPage.push((event as KeyboardEvent).code);

beforeEach(() => {
  ended = new AbortController();
  fed = new AbortController();
  caught = [];
  seenByPage = [];
});
afterEach(() => {
  ended.abort();
  window.removeEventListener('keydown', pageHears, true);
});

/** The reader comes first, then the page's own script. */
function start(): void {
  const keys = createKeyCatcher(window, ended.signal);
  window.addEventListener('keydown', pageHears, true);
  const sink = { bindings: () => defaultBindings('windows'), onCommand: (command: Command) => caught.push(command) };
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

import { describe, expect, it } from 'vitest';
import { bindingProblem } from '../../lib/domain/binding-problem';
import { createImeGuard } from '../../lib/domain/ime-guard';
import {
  type Binding,
  bindingsFor,
  commandNames,
  commands,
  defaultBindings,
  type KeyPress,
  keyLabel,
  matchBinding,
  parseCommand,
  type System,
  systemOf,
} from '../../lib/domain/keys';

const systems: System[] = ['windows', 'mac', 'linux', 'chromeos'];
const alt1: KeyPress = {
  code: 'Digit1',
  altKey: true,
  ctrlKey: false,
  shiftKey: false,
  metaKey: false,
  isTrusted: true,
  isComposing: false,
  repeat: false,
  keyCode: 49,
};
const windows = defaultBindings('windows');
const search = (more: Partial<Binding>): Binding => ({
  command: 'search',
  code: 'KeyS',
  alt: true,
  ctrl: false,
  shift: false,
  meta: false,
  ...more,
});

describe('defaults', () => {
  it.each(systems)('under %s every command has a key that nothing else needs', (system) => {
    const bindings = defaultBindings(system);
    expect(bindings.map((binding) => binding.command).sort()).toEqual(Object.keys(commandNames).sort());
    expect(bindings.map((binding) => bindingProblem(binding, bindings, system))).toEqual(bindings.map(() => null));
  });

  it.each([
    ['windows', ['Alt+1', 'Alt+S', 'Alt+Shift+D']],
    ['mac', ['⌥1', '⌥S', '⌥⇧D']],
    ['linux', ['Ctrl+Alt+1', 'Ctrl+Alt+S', 'Alt+Shift+D']],
    ['chromeos', ['Ctrl+Alt+1', 'Ctrl+Alt+S', 'Alt+Shift+D']],
  ] as const)('are labelled as the keyboard of %s has them', (system, labels) => {
    const shown = (['card.1', 'search', 'outcome.ordered'] as const).map((command) => {
      const binding = defaultBindings(system).find((each) => each.command === command);
      return binding && keyLabel(binding, system);
    });
    expect(shown).toEqual(labels);
  });

  it('give way to the agent’s own keys, one by one', () => {
    const own = search({ code: 'KeyK' });
    const bindings = bindingsFor('windows', [own]);
    expect(bindings.find(({ command }) => command === 'search')).toBe(own);
    expect(bindings.length).toBe(windows.length);
  });
});

describe('a key press', () => {
  it('means its command by position, whatever the layout types', () => {
    expect(matchBinding(alt1, windows)).toEqual({ command: 'card.1', fires: true });
  });

  it.each<[string, Partial<KeyPress>]>([
    ['with another modifier', { ctrlKey: true }],
    ['without its modifier', { altKey: false }],
    ['that the page made up', { isTrusted: false }],
    ['during a composition', { isComposing: true }],
    ['that the input method took', { keyCode: 229 }],
    ['that is not bound', { code: 'Digit0' }],
  ])('%s means nothing', (_name, change) => {
    expect(matchBinding({ ...alt1, ...change }, windows)).toBeNull();
  });

  it('held down is kept from the page but does nothing again', () => {
    expect(matchBinding({ ...alt1, repeat: true }, windows)).toEqual({ command: 'card.1', fires: false });
  });
});

describe('the input method’s guard', () => {
  const at = (type: string, timeStamp: number) => ({ type, timeStamp });

  it('blocks the very key that ends a composition', () => {
    const guard = createImeGuard();
    expect(guard.blocks(at('keydown', 0))).toBe(false);
    guard.note(at('compositionend', 5001));
    expect(guard.blocks(at('keydown', 5002))).toBe(true);
    guard.note(at('keyup', 5080));
    expect(guard.blocks(at('keydown', 5090))).toBe(false);
  });

  it('lets keys through a moment after a composition that the mouse ended', () => {
    const guard = createImeGuard();
    guard.note(at('compositionend', 100));
    expect(guard.blocks(at('keydown', 700))).toBe(false);
  });
});

describe('a key the agent chooses', () => {
  it.each<[string, Partial<Binding>, System, string | null]>([
    ['needs a modifier', { alt: false }, 'windows', '要带上 Alt，不然打字时会误触'],
    ['needs more than Shift', { alt: false, shift: true }, 'mac', '要带上 ⌥，不然打字时会误触'],
    [
      'leaves copying and tabs alone',
      { alt: false, ctrl: true, code: 'KeyC' },
      'windows',
      'Ctrl+C 浏览器或系统在用，换一个吧',
    ],
    ['leaves the address bar alone', { code: 'KeyD' }, 'windows', 'Alt+D 浏览器或系统在用，换一个吧'],
    ['leaves tabs alone under Linux', { code: 'Digit1' }, 'linux', 'Alt+1 浏览器或系统在用，换一个吧'],
    ['leaves ⌘ alone', { meta: true }, 'mac', '⌥⌘S 浏览器或系统在用，换一个吧'],
    ['may be free', { code: 'KeyL' }, 'windows', null],
    ['may stay what it is', {}, 'windows', null],
    ['must not be used twice', { code: 'Digit1' }, 'windows', 'Alt+1 已经用在“第 1 条推荐”上了'],
  ])('%s', (_name, change, system, line) => {
    expect(bindingProblem(search(change), windows, system)).toBe(line);
  });
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'mac'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)', 'chromeos'],
])('%s is %s', (userAgent, system) => {
  expect(systemOf(userAgent)).toBe(system);
});

it('knows its commands when they come over a wire', () => {
  expect(commands.map(parseCommand)).toEqual(commands);
  expect(parseCommand('pin.3')).toBeNull();
  expect(parseCommand(1)).toBeNull();
});

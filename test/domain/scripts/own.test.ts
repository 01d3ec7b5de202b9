import { describe, expect, it } from 'vitest';
import { libraryOf, longest, parseOwnScript, parseScriptGroup } from '../../../lib/domain/scripts/own';
import type { Script } from '../../../lib/domain/scripts/script';

const builtIn: Script[] = [
  { id: 'greet.01', stage: 'greet', title: '在的', text: '在的亲' },
  { id: 'greet.02', stage: 'greet', title: '您好', text: '您好呀' },
];
const own = (value: object, id = 'own-1') => {
  const parsed = parseOwnScript({ text: '好的', ...value }, id);
  if (!parsed) throw new Error('does not parse');
  return parsed;
};

describe('a script of the shop', () => {
  it.each([null, 7, 'text', [], {}, { text: '  ' }, { text: 5 }])('is nothing without a text: %j', (value) => {
    expect(parseOwnScript(value, 'own-1')).toBeNull();
  });

  it('keeps what it knows and drops what it does not', () => {
    expect(
      own({
        title: '包邮',
        code: ' by ',
        stage: 'guide',
        intents: ['shipping', 'weather', 4],
        tone: 'loud',
        from: '2026-11-01',
        until: '2026-13-01',
        nudge: { to: 'pay', benefit: 'fame' },
        place: Number.NaN,
        hidden: 'yes',
        extra: 1,
      }),
    ).toEqual({
      id: 'own-1',
      text: '好的',
      title: '包邮',
      code: 'by',
      stage: 'guide',
      intents: ['shipping'],
      from: '2026-11-01',
      group: null,
      place: 0,
      note: '',
      hidden: false,
    });
  });

  it('is named by its first words where it has no title', () => {
    expect(own({ text: '拍下后当天\n发出，节假日顺延' }).title).toBe('拍下后当天 发出，节');
  });

  it('is cut where a file made it longer than any that we keep, never within a character', () => {
    const { text } = own({ text: '😀'.repeat(longest.text + 5) });
    expect([...text]).toHaveLength(longest.text);
    expect(text.endsWith('😀')).toBe(true);
  });
});

describe('a group', () => {
  it('wants a name and does not stand in itself', () => {
    expect(parseScriptGroup({ name: ' ' }, 'g')).toBeNull();
    expect(parseScriptGroup({ name: '售后', parent: 'g', place: 2 }, 'g')).toEqual({
      id: 'g',
      name: '售后',
      parent: null,
      place: 2,
    });
  });
});

describe('the library', () => {
  it('is the built-in one while the shop has nothing', () => {
    expect(libraryOf(builtIn, [])).toBe(builtIn);
  });

  it('has the shop’s own first, by place, and its wording instead of the built-in one', () => {
    const library = libraryOf(builtIn, [own({ place: 2 }, 'own-2'), own({ text: '来啦', place: 1 }, 'greet.01')]);
    expect(library.map(({ id, text }) => [id, text])).toEqual([
      ['greet.01', '来啦'],
      ['own-2', '好的'],
      ['greet.02', '您好呀'],
    ]);
  });

  it('leaves out what the shop hides', () => {
    expect(libraryOf(builtIn, [own({ hidden: true }, 'greet.02')]).map(({ id }) => id)).toEqual(['greet.01']);
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Kept } from '../../lib/consoles/heal/look';
import type { PageShape } from '../../lib/consoles/heal/shape';
import { createHealing, parseKept, withHealed } from '../../lib/taught/healing';
import { small } from '../consoles/small-console';

const own = { ...small, id: 'own-small' };
const shape: PageShape = { v: 1, console: own.id, readings: 1, units: {} };
const healed = {
  names: { 'page .head': { css: '.x1' } },
  definition: { ...own, composer: ['.x2'], healed: ['composer' as const] },
};
const asking = { tabId: 3, frameId: 5, url: 'https://chat.example/room#1' };

let answer: unknown;
let asked: { target: unknown; args?: unknown[] }[];
beforeEach(() => {
  asked = [];
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: async (what: { target: unknown; args?: unknown[]; files?: string[] }) => {
        asked.push(what);
        return [{ result: what.files ? answer : undefined }];
      },
    },
  });
});

async function look(seen: unknown, taught = [own]) {
  answer = seen;
  const onHealed = vi.fn();
  await createHealing(async () => taught, onHealed).look(asking);
  return onHealed;
}

it('keeps the shape of a page that was looked at, and hands it over at the next look, in the frame that asks', async () => {
  expect(await look({ shape, healed: null } satisfies Kept)).not.toHaveBeenCalled();
  await look({ shape, healed: null });
  expect(asked.map(({ target }) => target)).toEqual(Array.from({ length: 4 }, () => ({ tabId: 3, frameIds: [5] })));
  expect(asked[2]?.args).toEqual([{ definition: own, kept: { shape, healed: null } }]);
});

it('has the page read by what was healed, says so once, and by its own definition again when that is over', async () => {
  expect(await look({ shape, healed })).toHaveBeenCalledOnce();
  expect(await withHealed([own])).toEqual([healed.definition]);
  expect(await look({ shape, healed })).not.toHaveBeenCalled();
  expect(await look({ shape, healed: null })).toHaveBeenCalledOnce();
  expect(await withHealed([own])).toEqual([own]);
});

it('drops what was healed of a definition that is another one by now, and keeps the shape', async () => {
  await look({ shape, healed });
  const changed = { ...own, send: ['.other'] };
  expect(await withHealed([changed])).toEqual([changed]);
  await look({ shape, healed: null }, [changed]);
  expect(asked.at(-2)?.args).toEqual([{ definition: changed, kept: { shape, healed: null } }]);
});

it('looks at no page that is no console’s', async () => {
  answer = { shape, healed };
  await createHealing(async () => [own], vi.fn()).look({ ...asking, url: 'https://other.example/' });
  expect(asked).toEqual([]);
});

it.each([
  ['another console’s shape', { shape: { ...shape, console: 'feige' }, healed: null }],
  ['a definition that is none', { shape: null, healed: { ...healed, definition: { ...own, composer: [] } } }],
  [
    'another console’s definition',
    { shape: null, healed: { ...healed, definition: { ...healed.definition, id: 'feige' } } },
  ],
  ['names that are none', { shape: null, healed: { ...healed, names: { a: 3 } } }],
  ['nothing', undefined],
])('takes %s for nothing', (_what, value) => {
  expect(parseKept(value, own.id)).toEqual({ shape: null, healed: null });
});

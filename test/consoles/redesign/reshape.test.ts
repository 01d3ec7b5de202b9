import { expect, it, vi } from 'vitest';
import type { Design } from './design';
import { createReshaper } from './reshape';

/** Everything that may move or change its place does, the later part first; nothing is wrapped or split. */
const design: Design = {
  seed: 1,
  strength: 3,
  chance: (matter, thing) => (matter === 'move' ? 0 : matter === 'place' ? Number(thing.endsWith('name')) / 2 : 0.99),
};

it('what moved to another element stays there, and says what the page says last', async () => {
  const reshaper = createReshaper(design, () => ({ betweenKin: [], attributes: new Set() }));
  const make = (kind: string) => {
    const node = document.createElement('div');
    reshaper.made(node, { kind, isLive: false });
    return node;
  };
  reshaper.start();
  const [line, name, time] = [make('line'), make('name'), make('time')];
  line.append(name, time);
  line.title = '小周';
  document.body.append(line);
  await vi.waitFor(() => expect([...line.children]).toEqual([time, name]));
  line.title = '阿岚同学';
  await vi.waitFor(() => expect(line.hasAttribute('title')).toBe(false));
  expect([...line.children].map((part) => part.getAttribute('title'))).toEqual([null, '阿岚同学']);
});

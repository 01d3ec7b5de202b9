import { expect, it } from 'vitest';
import { taughtFor } from '../../lib/consoles/taught';
import { small } from './small-console';

const corrected = { ...small, id: 'feige', name: '飞鸽（改过）', matches: ['https://im.example/*'] };

it('is found by its address, without what stands behind #', () => {
  expect(taughtFor([small], 'https://chat.example/room?x=1#https://elsewhere.example/', undefined)).toBe(small);
  expect(taughtFor([small], 'https://chat.example.evil.example/room', undefined)).toBeNull();
});

it('goes before what is known of the same console', () => {
  expect(taughtFor([small, corrected], 'https://other.example/', 'feige')).toBe(corrected);
});

it.each([undefined, null, 'text', {}, [null, 7, { format: 99 }]])(
  'is nothing where nothing sound is kept: %j',
  (kept) => {
    expect(taughtFor(kept, 'https://chat.example/room', 'feige')).toBeNull();
  },
);

import { expect, it } from 'vitest';
import { pinned, unpinned } from '../../lib/state/pins';

const free = [null, null, null, null, null, null];

it.each([
  ['takes the first free slot', ['x', null, null, null, null, null], undefined, ['x', 'a', null, null, null, null]],
  ['takes the slot it is given', free, 9, [null, null, null, null, null, 'a']],
  ['moves instead of standing twice', ['a', null, null, null, null, null], 5, [null, 'a', null, null, null, null]],
  ['replaces what stood in the slot', ['x', null, null, null, null, null], 4, ['a', null, null, null, null, null]],
  ['finds no room', ['1', '2', '3', '4', '5', '6'], undefined, null],
  ['knows no other slot', free, 3, null],
  ['mends a list that is too short', [], undefined, ['a', null, null, null, null, null]],
])('a pin %s', (_name, pins, slot, expected) => {
  expect(pinned(pins, 'a', slot)).toEqual(expected);
});

it('goes when unpinned', () => {
  expect(unpinned(['a', 'b'], 'a')).toEqual([null, 'b', null, null, null, null]);
});

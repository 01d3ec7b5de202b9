import { describe, expect, it } from 'vitest';
import {
  type GroupNode,
  groupIdsWithin,
  groupNameProblem,
  groupPaths,
  groupTree,
  movedGroup,
  shiftedGroup,
  steppedGroup,
} from '../../../lib/domain/scripts/groups';
import type { ScriptGroup } from '../../../lib/domain/scripts/own';
import { groupsOf } from '../../support/library';

/** `a(a1 a2) b` */
const written = (tree: readonly GroupNode[]): string =>
  tree
    .map(({ group, children }) => group.id + (children.length > 0 ? `(${children.map(({ id }) => id).join(' ')})` : ''))
    .join(' ');
const groups = groupsOf('a', 'a1 < a', 'a2 < a', 'b', 'c');
const tree = groupTree(groups);
const after = (changed: readonly ScriptGroup[]): string => {
  const ids = new Set(changed.map(({ id }) => id));
  return written(groupTree([...groups.filter(({ id }) => !ids.has(id)), ...changed]));
};

describe('the tree of groups', () => {
  it('has two levels', () => expect(written(tree)).toBe('a(a1 a2) b c'));

  it.each([
    ['whose parent is gone', groupsOf('a', 'x < gone'), 'a x'],
    ['below the second level', groupsOf('a', 'b < a', 'c < b'), 'a(b) c'],
    ['in a ring', groupsOf('a < b', 'b < a'), 'a b'],
  ])('shows a group %s at the top', (_name, given, expected) => {
    expect(written(groupTree(given))).toBe(expected);
  });

  it('names each by its path', () => {
    expect(groupPaths(tree).map(({ path }) => path)).toEqual(['a', 'a / a1', 'a / a2', 'b', 'c']);
    expect(groupIdsWithin(tree, 'a')).toEqual(['a', 'a1', 'a2']);
  });
});

describe('moving a group', () => {
  it.each([
    ['before another', movedGroup(tree, 'c', null, 'b'), 'a(a1 a2) c b'],
    ['to the end', movedGroup(tree, 'a', null, null), 'b c a(a1 a2)'],
    ['into another', movedGroup(tree, 'b', 'a', 'a2'), 'a(a1 b a2) c'],
    ['out to the top', movedGroup(tree, 'a1', null, 'b'), 'a(a2) a1 b c'],
    ['one step down', steppedGroup(tree, 'a', 1), 'b a(a1 a2) c'],
    ['one step up', steppedGroup(tree, 'c', -1), 'a(a1 a2) c b'],
    ['in by a key', shiftedGroup(tree, 'b', 'in'), 'a(a1 a2 b) c'],
    ['out by a key', shiftedGroup(tree, 'a1', 'out'), 'a(a2) a1 b c'],
  ])('%s', (_name, changed, expected) => expect(after(changed)).toBe(expected));

  it.each([
    ['into itself', movedGroup(tree, 'a', 'a', null)],
    ['to a third level', movedGroup(tree, 'b', 'a1', null)],
    ['with groups of its own into another', movedGroup(tree, 'a', 'b', null)],
    ['that is not there', movedGroup(tree, 'x', null, null)],
    ['up from the first place', steppedGroup(tree, 'a', -1)],
    ['down from the last place', steppedGroup(tree, 'c', 1)],
    ['in where none is above', shiftedGroup(tree, 'a', 'in')],
    ['out from the top', shiftedGroup(tree, 'b', 'out')],
  ])('cannot go %s', (_name, changed) => expect(changed).toEqual([]));
});

it.each([
  ['', null, null, '分组要有个名字'],
  ['字'.repeat(41), null, null, '名字最多 40 个字'],
  [' b ', null, null, '已经有“b”了'],
  ['b', 'a', null, null],
  ['b', null, 'b', null],
  ['a1', 'a', null, '已经有“a1”了'],
])('a name %j below %j for %j: %j', (name, parent, id, problem) => {
  expect(groupNameProblem(tree, parent, name, id)).toBe(problem);
});

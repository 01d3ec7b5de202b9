import { groupBy } from '../group-by';
import { longest, type ScriptGroup } from './own';
import { movedTo } from './places';

/** A group at the top and those within it, each in order. */
export interface GroupNode {
  group: ScriptGroup;
  children: readonly ScriptGroup[];
}

const inOrder = (a: ScriptGroup, b: ScriptGroup): number => a.place - b.place || a.name.localeCompare(b.name, 'zh');

/** Two levels, whatever was kept: a group whose parent is gone, or stands in another itself, stands at the top. */
export function groupTree(groups: readonly ScriptGroup[]): readonly GroupNode[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const parentOf = ({ parent }: ScriptGroup): string | null => {
    const above = parent === null ? undefined : byId.get(parent);
    return above && (above.parent === null || !byId.has(above.parent)) ? above.id : null;
  };
  const within = groupBy([...groups].sort(inOrder), parentOf);
  return (within.get(null) ?? []).map((group) => ({ group, children: within.get(group.id) ?? [] }));
}

/** The ids of the group and of those within it. */
export function groupIdsWithin(tree: readonly GroupNode[], id: string): readonly string[] {
  const node = tree.find(({ group }) => group.id === id);
  return [id, ...(node?.children ?? []).map((child) => child.id)];
}

/** Every group as a list to choose from shows it: `售后 / 退换`. */
export function groupPaths(tree: readonly GroupNode[]): readonly { id: string; path: string }[] {
  return tree.flatMap(({ group, children }) => [
    { id: group.id, path: group.name },
    ...children.map(({ id, name }) => ({ id, path: `${group.name} / ${name}` })),
  ]);
}

const siblingsOf = (tree: readonly GroupNode[], parent: string | null): readonly ScriptGroup[] =>
  parent === null ? tree.map(({ group }) => group) : (tree.find(({ group }) => group.id === parent)?.children ?? []);

/** What is wrong with a name for the group `id` (null: a new one) below `parent`, in the agent's words; null where nothing is. */
export function groupNameProblem(
  tree: readonly GroupNode[],
  parent: string | null,
  name: string,
  id: string | null,
): string | null {
  const plain = name.trim();
  if (plain === '') return '分组要有个名字';
  if ([...plain].length > longest.groupName) return `名字最多 ${longest.groupName} 个字`;
  const twin = siblingsOf(tree, parent).some((other) => other.id !== id && other.name === plain);
  return twin ? `已经有“${plain}”了` : null;
}

/** The parent under which a group stands in the tree, which may be another than it names. */
export function parentIn(tree: readonly GroupNode[], id: string): string | null {
  return tree.find(({ children }) => children.some((child) => child.id === id))?.group.id ?? null;
}

/**
 * The groups that change when `id` goes under `parent`, before the group `before` or to the end. None where that cannot be: a third level,
 * or a group within itself.
 */
export function movedGroup(
  tree: readonly GroupNode[],
  id: string,
  parent: string | null,
  before: string | null,
): readonly ScriptGroup[] {
  const all = tree.flatMap(({ group, children }) => [group, ...children]);
  const group = all.find((one) => one.id === id);
  const hasChildren = (tree.find((node) => node.group.id === id)?.children.length ?? 0) > 0;
  const isParentAtTop = parent === null || tree.some((node) => node.group.id === parent);
  if (!group || parent === id || !isParentAtTop || (parent !== null && hasChildren)) return [];
  const siblings = siblingsOf(tree, parent).filter((one) => one.id !== id);
  const at = before === null ? -1 : siblings.findIndex((one) => one.id === before);
  return movedTo(siblings, [{ ...group, parent }], at < 0 ? siblings.length : at);
}

/** One step up or down among its siblings. */
export function steppedGroup(tree: readonly GroupNode[], id: string, by: 1 | -1): readonly ScriptGroup[] {
  const parent = parentIn(tree, id);
  const siblings = siblingsOf(tree, parent);
  const to = siblings.findIndex((one) => one.id === id) + by;
  if (to < 0 || to >= siblings.length) return [];
  return movedGroup(tree, id, parent, siblings[by > 0 ? to + 1 : to]?.id ?? null);
}

/** Into the group above it, or out of the one it is in, right behind that. None where it cannot go. */
export function shiftedGroup(tree: readonly GroupNode[], id: string, to: 'in' | 'out'): readonly ScriptGroup[] {
  const parent = parentIn(tree, id);
  const top = tree.findIndex(({ group }) => group.id === (parent ?? id));
  if (to === 'out') return parent === null ? [] : movedGroup(tree, id, null, tree[top + 1]?.group.id ?? null);
  const above = tree[top - 1];
  return parent === null && above ? movedGroup(tree, id, above.group.id, null) : [];
}

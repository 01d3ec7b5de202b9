import type { Item } from '../domain/items';
import {
  groupIdsWithin,
  groupNameProblem,
  movedGroup,
  parentIn,
  shiftedGroup,
  steppedGroup,
} from '../domain/scripts/groups';
import { groupKind, type ScriptGroup, scriptKind } from '../domain/scripts/own';
import { lastPlace } from '../domain/scripts/places';
import type { WorkbenchState } from '../state/workbench';
import type { Changes } from './library-changes';

/** What can be done with the groups of the library. */
export function createGroupActions({ library, items }: WorkbenchState, changes: Changes, newId: () => string) {
  const { tree, view } = library;
  const all = (): ScriptGroup[] => tree.value.flatMap(({ group, children }) => [group, ...children]);
  const find = (id: string): ScriptGroup | undefined => all().find((group) => group.id === id);
  const put = (groups: readonly ScriptGroup[], line: string) =>
    changes.make(() => ({ items: groups.map(changes.groupItem), line }));

  return {
    /** Null where the name can be; else what is wrong with it. `id` null: for a new group below `parent`. */
    nameProblem: (name: string, id: string | null, parent: string | null): string | null =>
      groupNameProblem(tree.value, id === null ? parent : parentIn(tree.value, id), name, id),
    addGroup(name: string, parent: string | null): void {
      const siblings =
        parent === null
          ? all().filter((group) => group.parent === null)
          : all().filter((group) => group.parent === parent);
      const group = { id: `group-${newId()}`, name: name.trim(), parent, place: lastPlace(siblings) };
      void put([group], `已新建分组“${group.name}”`).then((kept) => {
        if (kept) view.value = { group: group.id };
      });
    },
    renameGroup(id: string, name: string): void {
      const group = find(id);
      if (group && group.name !== name.trim())
        void put([{ ...group, name: name.trim() }], `分组改名为“${name.trim()}”`);
    },
    /** With the groups and scripts in it, all of which come back with it. */
    removeGroup(id: string): void {
      const name = find(id)?.name ?? '';
      void changes.make(() => {
        const ids = groupIdsWithin(tree.value, id);
        const scripts = library.entries.value.filter(({ group }) => group !== null && ids.includes(group));
        const kept = [
          ...ids.map((one) => items.one(groupKind, one)),
          ...scripts.map(({ script }) => items.one(scriptKind, script.id)),
        ].filter((item): item is Item => item !== undefined);
        if (typeof view.value === 'object' && ids.includes(view.value.group)) view.value = 'all';
        const line =
          scripts.length > 0 ? `已删除分组“${name}”和里面的 ${scripts.length} 条话术` : `已删除分组“${name}”`;
        return { items: changes.thrown(kept), line };
      });
    },
    /** Under `parent` (null: at the top), before the group `before` or at the end. */
    moveGroup: (id: string, parent: string | null, before: string | null): void =>
      void put(movedGroup(tree.value, id, parent, before), `已移动分组“${find(id)?.name}”`),
    stepGroup: (id: string, by: 1 | -1): void =>
      void put(steppedGroup(tree.value, id, by), `已移动分组“${find(id)?.name}”`),
    shiftGroup: (id: string, to: 'in' | 'out'): void =>
      void put(shiftedGroup(tree.value, id, to), `已移动分组“${find(id)?.name}”`),
  };
}

import { type Item, TRASH_MS } from '../items';
import { DAY_MS } from '../tally/day';
import { isOnlyHidden } from './entries';
import { groupKind, parseOwnScript, parseScriptGroup, scriptKind } from './own';
import type { Script } from './script';

/** What can be had back: a script, or a group with all that went with it. */
export interface Thrown {
  kind: typeof scriptKind | typeof groupKind;
  id: string;
  name: string;
  text: string;
  deletedAt: number;
  /** Days until it is gone for good, the current one included; at least 1. */
  daysLeft: number;
  /** Scripts and groups that went with the group, and come back with it. */
  within: number;
}

/** What went when the group `id` did. It went at one moment, so what was thrown away before it stays in the trash when it comes back. */
export function thrownWith(items: readonly Item[], id: string): readonly Item[] {
  const group = items.find((item) => item.kind === groupKind && item.id === id);
  if (!group) return [];
  const sameTime = items.filter((item) => item.deletedAt === group.deletedAt && item !== group);
  const groups = sameTime.filter(
    (item) => item.kind === groupKind && parseScriptGroup(item.value, item.id)?.parent === id,
  );
  const ids = new Set([id, ...groups.map((item) => item.id)]);
  const scripts = sameTime.filter((item) => {
    const of = item.kind === scriptKind ? parseOwnScript(item.value, item.id)?.group : undefined;
    return typeof of === 'string' && ids.has(of);
  });
  return [...groups, ...scripts];
}

function thrown(item: Item, now: number, within: number): Thrown | null {
  const deletedAt = item.deletedAt ?? 0;
  const daysLeft = Math.max(1, Math.ceil((deletedAt + TRASH_MS - now) / DAY_MS));
  const rest = { id: item.id, deletedAt, daysLeft, within };
  if (item.kind === groupKind) {
    const group = parseScriptGroup(item.value, item.id);
    return group && { kind: groupKind, name: group.name, text: '', ...rest };
  }
  const script = parseOwnScript(item.value, item.id);
  return script && { kind: scriptKind, name: script.title, text: script.text, ...rest };
}

/** The trash as it is shown, what was thrown away last first: what went with a group is not named by itself, nor what holds nothing of the shop's. */
export function trashOf(items: readonly Item[], builtIn: ReadonlyMap<string, Script>, now: number): readonly Thrown[] {
  const groups = items.filter((item) => item.kind === groupKind);
  const withGroups = new Map(groups.map((group) => [group, thrownWith(items, group.id)]));
  const hiddenInGroup = new Set([...withGroups.values()].flat());
  return items
    .filter((item) => !hiddenInGroup.has(item) && !holdsNothing(item, builtIn))
    .flatMap((item) => thrown(item, now, withGroups.get(item)?.length ?? 0) ?? [])
    .sort((a, b) => b.deletedAt - a.deletedAt);
}

/** A built-in script that was only hidden, and is not any more. */
function holdsNothing(item: Item, builtIn: ReadonlyMap<string, Script>): boolean {
  if (item.kind !== scriptKind) return false;
  const shipped = builtIn.get(item.id);
  return shipped !== undefined && isOnlyHidden({ own: parseOwnScript(item.value, item.id), builtIn: shipped });
}

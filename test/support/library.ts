import { type Entry, entriesOf } from '../../lib/domain/scripts/entries';
import { groupTree } from '../../lib/domain/scripts/groups';
import { type OwnScript, parseOwnScript, parseScriptGroup, type ScriptGroup } from '../../lib/domain/scripts/own';
import type { Script } from '../../lib/domain/scripts/script';

/** A script of the shop's, whole but for what is given. */
export function anOwn(id: string, changed: Partial<OwnScript> = {}): OwnScript {
  const own = parseOwnScript({ text: `话 ${id}`, title: id, ...changed }, id);
  if (!own) throw new Error('no text');
  return own;
}

/** Groups by name, each `name` or `name < parent`, in this order; the name is the id. */
export function groupsOf(...names: string[]): ScriptGroup[] {
  return names.map((line, place) => {
    const [name = '', parent = null] = line.split(' < ');
    const group = parseScriptGroup({ name, parent, place }, name);
    if (!group) throw new Error('no name');
    return group;
  });
}

export const aScript = (id: string, changed: Partial<Script> = {}): Script => ({
  id,
  stage: 'greet',
  title: id,
  text: `自带 ${id}`,
  ...changed,
});

/** The entries of a library. */
export const aLibrary = (
  own: readonly OwnScript[],
  builtIn: readonly Script[] = [],
  groups: readonly ScriptGroup[] = [],
) => entriesOf(builtIn, own, groupTree(groups));

export const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ script }) => script.id);

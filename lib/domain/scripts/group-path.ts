import type { OwnScript, ScriptGroup } from './own';
import type { Script } from './script';

/** Where a script stands, `售后/退换`; empty where in no group, or in one that is gone. */
export function createGroupPath(groups: readonly ScriptGroup[]): (script: Script) => string {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const pathOf = ({ name, parent }: ScriptGroup): string => {
    const above = parent === null ? undefined : byId.get(parent);
    return above ? `${above.name}/${name}` : name;
  };
  const paths = new Map(groups.map((group) => [group.id, pathOf(group)]));
  return (script: Script & Partial<Pick<OwnScript, 'group'>>) => paths.get(script.group ?? '') ?? '';
}

import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import { parseDefinition } from '../consoles/parse-definition';
import { consoleKind } from '../domain/own-console';
import { writeItems } from '../messages/items';
import type { OwnConsoleActions, ReadFile, Tried } from '../state/own-consoles';
import type { WorkbenchState } from '../state/workbench';
import type { Save } from './export';
import { readInTab } from './read-in-tab';

/** A colleague's file, or what is wrong with it, field by field. */
export function readDefinitionFile(text: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, lines: ['这不是客服台定义的文件（读不出 JSON）'] };
  }
  const parsed = parseDefinition(value);
  if (parsed.ok) return parsed;
  return { ok: false, lines: parsed.problems.map(({ field, reason }) => (field ? `${field}：${reason}` : reason)) };
}

const siteOfPattern = (pattern: string): string => pattern.replace(/^(\w+:\/\/[^/:]+).*$/, '$1/*');

/** Must be called within the click. */
const allowSites = ({ matches }: ConsoleDefinition): Promise<boolean> =>
  browser.permissions.request({ origins: [...new Set(matches.map(siteOfPattern))] });

/** Reads the page of this console that is open in some tab. */
async function tryIn(definition: ConsoleDefinition): Promise<Tried> {
  const [tab] = await browser.tabs.query({ url: [...definition.matches] });
  if (tab?.id === undefined)
    return { ok: false, line: '没有打开的页面对得上它的网址。先打开客服台、点开一个会话，再试' };
  return { ok: true, lines: await readInTab(tab.id, definition) };
}

interface Ports {
  now: () => number;
  save: Save;
}

/** What the agent can do with the consoles that were taught. What could not be kept is said in `state.notice`. */
export function createOwnConsoleActions(
  { notice }: Pick<WorkbenchState, 'notice'>,
  { now, save }: Ports,
): OwnConsoleActions {
  async function write(definition: ConsoleDefinition, deletedAt: number | null): Promise<boolean> {
    try {
      await writeItems([{ kind: consoleKind, id: definition.id, value: definition, at: now(), deletedAt }]);
      notice.value = null;
      return true;
    } catch {
      notice.value = { line: '没能保存，可能是磁盘满了。清理后再试一次', failed: true };
      return false;
    }
  }
  return {
    keep: (definition: ConsoleDefinition) => write(definition, null),
    remove: (definition: ConsoleDefinition) => write(definition, now()),
    exportOne: (definition: ConsoleDefinition) =>
      save(`成单-客服台-${definition.name}.json`, `${JSON.stringify(definition, null, 2)}\n`, 'application/json'),
    async tryOn(definition: ConsoleDefinition): Promise<Tried> {
      try {
        if (!(await allowSites(definition))) return { ok: false, line: '没有得到这个网站的许可，没法试读' };
        return await tryIn(definition);
      } catch {
        return { ok: false, line: '这一页没让读，请刷新客服台后再试' };
      }
    },
  };
}

import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import { parseDefinition } from '../consoles/parse-definition';
import { consoleKind, type TeachField } from '../domain/own-console';
import { call } from '../messages/client';
import { writeItems } from '../messages/items';
import type { TeachBegun } from '../messages/protocol';
import type { ConsoleInfo } from '../state/consoles';
import type { OwnConsoleActions, ReadFile, Tried } from '../state/own-consoles';
import type { WorkbenchState } from '../state/workbench';
import { kept } from './attempt';
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
const allowSites = ({ matches }: ConsoleInfo): Promise<boolean> =>
  browser.permissions.request({ origins: [...new Set(matches.map(siteOfPattern))] });

const notOpen = '没有打开的页面对得上它的网址。先打开客服台、点开一个会话，再试';

/** A tab that shows this console; of several the one that was looked at last. */
async function tabWith({ matches }: ConsoleInfo): Promise<{ tabId: number; windowId: number | undefined } | null> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const [tab] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId };
}

/** Begins in the tab that shows this console, and goes there. */
async function teachIn(console: ConsoleInfo, field: TeachField): Promise<TeachBegun> {
  const tab = await tabWith(console);
  if (!tab) return { ok: false, line: notOpen };
  const begun = await call('teach.want', { tabId: tab.tabId, field });
  if (!begun.ok) return begun;
  await browser.tabs.update(tab.tabId, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return begun;
}

/** Reads the page of this console that is open in some tab. */
async function tryIn(definition: ConsoleDefinition): Promise<Tried> {
  const tab = await tabWith(definition);
  return tab ? { ok: true, lines: await readInTab(tab.tabId, definition) } : { ok: false, line: notOpen };
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
  const write = (definition: ConsoleDefinition, deletedAt: number | null): Promise<boolean> =>
    kept(notice, writeItems([{ kind: consoleKind, id: definition.id, value: definition, at: now(), deletedAt }]));
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
    async teachAgain(console: ConsoleInfo, field: TeachField): Promise<void> {
      const begin = async (): Promise<TeachBegun> =>
        (await allowSites(console)) ? teachIn(console, field) : { ok: false, line: '没有得到这个网站的许可，没法教' };
      const begun = await begin().catch(() => ({ ok: false as const, line: '这一页没让教，请刷新客服台后再试' }));
      notice.value = begun.ok ? null : { line: begun.line, failed: true };
    },
  };
}

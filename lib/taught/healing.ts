import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import type { Healed } from '../consoles/heal/heal';
import type { Kept } from '../consoles/heal/look';
import { parseShape } from '../consoles/heal/shape';
import { knownConsoles } from '../consoles/known';
import { parseDefinition } from '../consoles/parse-definition';
import { fitsPattern } from '../domain/match-pattern';

/** One item for each console: its page's shape, and what a redesign has made necessary. */
const keyOf = (id: string): string => `console.shape.${id}`;
/** In characters as JSON: several times what the largest console needs. */
const largest = 400_000;

/** `base`: the definition that it was made from; with another one it is worth nothing. */
interface Item {
  v: 1;
  base: string;
  kept: Kept;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseHealed(value: unknown, id: string): Healed | null {
  if (!isObject(value) || !isObject(value.names)) return null;
  const { names } = value;
  const parsed = parseDefinition(value.definition);
  const areNames = Object.values(names).every(
    (name) => isObject(name) && [name.css, name.attr].every((part) => part === undefined || typeof part === 'string'),
  );
  if (!areNames || !parsed.ok || parsed.definition.id !== id || !parsed.definition.healed) return null;
  return { names: names as Healed['names'], definition: parsed.definition };
}

/** What is kept of a console, or came back from a look at its page; nothing of what is not sound. */
export function parseKept(value: unknown, id: string): Kept {
  if (!isObject(value) || JSON.stringify(value).length > largest) return { shape: null, healed: null };
  const shape = parseShape(value.shape);
  return { shape: shape?.console === id ? shape : null, healed: parseHealed(value.healed, id) };
}

async function readKept(base: ConsoleDefinition): Promise<Kept> {
  const item = (await browser.storage.local.get(keyOf(base.id)))[keyOf(base.id)];
  const kept = parseKept(isObject(item) ? item.kept : null, base.id);
  // The shape outlives a new version of the definition: what both ask for is still known.
  return isObject(item) && item.base === JSON.stringify(base) ? kept : { ...kept, healed: null };
}

/** The definitions to read by: where a redesign was healed, the healed one in place of its own. */
export async function withHealed(taught: readonly ConsoleDefinition[]): Promise<ConsoleDefinition[]> {
  const healed = new Map<string, ConsoleDefinition>();
  for (const base of [...taught, ...knownConsoles]) {
    if (healed.has(base.id)) continue;
    const definition = (await readKept(base)).healed?.definition;
    if (definition) healed.set(base.id, definition);
  }
  const further = [...healed.values()].filter(({ id }) => !taught.some((one) => one.id === id));
  return [...taught.map((one) => healed.get(one.id) ?? one), ...further];
}

interface Asking {
  tabId: number;
  frameId: number;
  url: string;
}

/**
 * Looks at pages for their readers. `taught`: what the agent taught, without anything healed. `onHealed`: what is to be read by has changed.
 */
export function createHealing(taught: () => Promise<readonly ConsoleDefinition[]>, onHealed: () => void) {
  async function baseAt(url: string): Promise<ConsoleDefinition | undefined> {
    const address = url.replace(/#.*/s, '');
    return [...(await taught()), ...knownConsoles].find(({ matches }) =>
      matches.some((pattern) => fitsPattern(pattern, address)),
    );
  }
  async function look({ tabId, frameId, url }: Asking): Promise<void> {
    const base = await baseAt(url);
    if (!base) return;
    const kept = await readKept(base);
    const target = { tabId, frameIds: [frameId] };
    const put = (given: { definition: ConsoleDefinition; kept: Kept }) => {
      (globalThis as { chengdanLook?: unknown }).chengdanLook = given;
    };
    await browser.scripting.executeScript({ target, func: put as never, args: [{ definition: base, kept }] });
    const [seen] = await browser.scripting.executeScript({ target, files: ['content-scripts/look.js'] });
    const next = parseKept(seen?.result, base.id);
    const item: Item = {
      v: 1,
      base: JSON.stringify(base),
      kept: { shape: next.shape ?? kept.shape, healed: next.healed },
    };
    await browser.storage.local.set({ [keyOf(base.id)]: item });
    if (JSON.stringify(next.healed?.definition) !== JSON.stringify(kept.healed?.definition)) onHealed();
  }
  /** One after the other: two pages of one console would overwrite each other's. */
  let last: Promise<void> = Promise.resolve();
  return {
    look(asking: Asking): Promise<void> {
      last = last.catch(() => {}).then(() => look(asking));
      return last;
    },
  };
}

import type { ConsoleDefinition, TaughtPart } from '../consoles/definition';
import { parseDefinition } from '../consoles/parse-definition';
import { consoleKind, type TeachField } from '../domain/own-console';
import type { ConsoleInfo } from './consoles';
import type { ItemsState } from './items';

/** One line of what a definition reads on an open page. */
export interface TriedLine {
  what: string;
  found: string;
  isFound: boolean;
}

export type Tried = { ok: true; lines: readonly TriedLine[] } | { ok: false; line: string };
/** `lines`: what is wrong with the file, field by field. */
export type ReadFile = { ok: true; definition: ConsoleDefinition } | { ok: false; lines: readonly string[] };

/** What the agent can do with the consoles that were taught; false where it could not be kept. */
export interface OwnConsoleActions {
  keep(definition: ConsoleDefinition): Promise<boolean>;
  /** Into the trash; what is built in holds again. `keep` brings it back. */
  remove(definition: ConsoleDefinition): Promise<boolean>;
  exportOne(definition: ConsoleDefinition): void;
  /** Asks the browser for the site first: call it within the click. */
  tryOn(definition: ConsoleDefinition): Promise<Tried>;
  /** Goes to the page of this console that is open in some tab, to point at one thing there anew. Asks the browser, as `tryOn` does. */
  teachAgain(console: ConsoleInfo, field: TeachField): Promise<void>;
}

const partNames: Readonly<Record<TaughtPart, string>> = {
  present: '聊天在哪',
  panel: '旁边那一栏',
  buyer: '买家',
  messages: '消息',
  product: '商品',
  orders: '订单',
  conversations: '会话列表',
  composer: '回复框',
  send: '发送按钮',
};

/** What of a built-in console was corrected, in the agent's words: `商品、旁边那一栏`. */
export const correctedIn = ({ corrects = [] }: ConsoleDefinition): string =>
  corrects.map((part) => partNames[part]).join('、');

/** The consoles that were taught or imported, those that are sound. */
export const ownConsolesIn = (items: ItemsState) =>
  items.live(consoleKind, (value, id) => {
    const parsed = parseDefinition(value);
    return parsed.ok && parsed.definition.id === id ? parsed.definition : null;
  });

/** With another name, and the addresses as they are typed: one a line. */
export function withDraft(definition: ConsoleDefinition, name: string, addresses: string): ConsoleDefinition {
  const matches = addresses.split('\n').map((line) => line.trim());
  return { ...definition, name: name.trim(), matches: matches.filter((line) => line !== '') };
}

/** What keeps a draft from being kept, in the agent's words. */
export function consoleDraftProblem(
  definition: ConsoleDefinition,
  name: string,
  addresses: string,
): { at: 'name' | 'matches'; line: string } | null {
  const parsed = parseDefinition(withDraft(definition, name, addresses));
  if (parsed.ok) return null;
  if (parsed.problems.some(({ field }) => field === 'name')) return { at: 'name', line: '起一个 20 字以内的名字' };
  return { at: 'matches', line: '网址要写成 https://网站/*，不能是所有网站' };
}

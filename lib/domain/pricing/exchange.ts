import { type Item, parseItem } from '../items';
import { addOnKind, parseAddOn } from './add-on';
import { floorKind, parseFloor } from './floor';
import { parsePromotion, promotionKind } from './promotion';
import { parseSale, saleKind } from './sale';

const format = 'chengdan-promotions';

const parsers: Readonly<Record<string, (value: unknown, id: string) => unknown>> = {
  [promotionKind]: parsePromotion,
  [addOnKind]: parseAddOn,
  [floorKind]: parseFloor,
  [saleKind]: parseSale,
};

/** Kinds of items that the file holds: promotions, and what belongs to them. */
export const exchangedKinds = Object.keys(parsers);

/** The promotions of a shop as a file for a colleague. */
export function formatPromotions(items: readonly Item[]): string {
  const kept = items.filter(({ kind, deletedAt }) => kind in parsers && deletedAt === null);
  return `${JSON.stringify({ format, version: 1, items: kept.map(({ kind, id, value }) => ({ kind, id, value })) }, null, 2)}\n`;
}

export type ReadPromotions =
  | { ok: true; items: readonly Item[]; added: number; replaced: number }
  /** `line`: what is wrong with the file. */
  | { ok: false; line: string };

const refuse = (line: string): ReadPromotions => ({ ok: false, line: `${line}没有改动任何优惠。` });

function parseJson(text: string): { format?: unknown; version?: unknown; items?: unknown } | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : null;
  } catch {
    return null;
  }
}

/** What a file brings: whole or not at all. `known`: ids of what is here already, as `kind\nid`. */
export function readPromotions(text: string, known: ReadonlySet<string>, at: number): ReadPromotions {
  const file = parseJson(text);
  if (file?.format !== format) return refuse('这不是成单导出的优惠文件。');
  if (file.version !== 1) return refuse('这个文件来自更新的版本，请先升级成单。');
  if (!Array.isArray(file.items) || file.items.length > 5_000) return refuse('文件缺了一部分，或者太大。');
  const items = file.items.map((read: unknown) => parseItem({ ...(read as object), at, deletedAt: null }));
  const broken = items.findIndex((item) => !item || !parsers[item.kind]?.(item.value, item.id));
  if (broken >= 0) return refuse(`文件里第 ${broken + 1} 条读不懂，可能被改动过。`);
  const sound = items.flatMap((item) => item ?? []);
  const replaced = sound.filter(({ kind, id }) => known.has(`${kind}\n${id}`)).length;
  return { ok: true, items: sound, added: sound.length - replaced, replaced };
}

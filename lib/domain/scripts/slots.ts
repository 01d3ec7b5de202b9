import type { Product, Snapshot } from '../conversation';
import { yuan } from '../money';

export type SlotValues = Readonly<Record<string, string>>;

export interface Filled {
  /** With `{{名}}` still standing where a value is missing. */
  text: string;
  /** Names without a value, each once, in order. A text with any is not ready to insert. */
  missing: string[];
}

const slot = /\{\{\s*([^{}\s]{1,20})\s*\}\}/g;
const longestValue = 60;
const longestTitle = 12;

/** One line of plain words: page text may hold markup, braces that look like slots, direction marks, or 100 kB of anything. */
function clean(value: string): string {
  const line = value
    .slice(0, 2_000)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>{}]/g, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return [...line].slice(0, longestValue).join('').trim();
}

/** `您好，我是{{客服}}` with 客服 = 小禾 → `您好，我是小禾`, nothing missing. */
export function fillSlots(text: string, values: SlotValues): Filled {
  const missing = new Set<string>();
  const filled = text.replace(slot, (_slot, name: string) => {
    const value = Object.hasOwn(values, name) ? clean(values[name] ?? '') : '';
    if (value) return value;
    missing.add(name);
    return `{{${name}}}`;
  });
  return { text: filled, missing: [...missing] };
}

/** Masked (`小***子`) or given by the platform (`tb8273645`): nobody wants to be called that. */
function buyerName(name: string): string {
  const plain = clean(name);
  return /[*＊•●]|\d{3,}|[_@/]|^\d*$|用户|匿名/.test(plain) || [...plain].length > 12 ? '' : plain;
}

/** `【官方】2026新款 复古小白鞋女百搭 白色` → `复古小白鞋女百搭`: what an agent would call it. Cut between words. */
function shortTitle(title: string): string {
  const plain = clean(title.slice(0, 300).replace(/[【[（(「][^】\]）)」]*[】\]）)」]/g, ' '));
  const worded = plain
    .replace(/(?:20\d\d年?|新款|官方|正品|旗舰店|爆款|热卖|包邮|特价|春季|夏季|秋季|冬季)+/g, ' ')
    .trim();
  const part = (worded || plain).split(/[\s,，|/·、]+/).find((piece) => [...piece].length > 1) ?? plain;
  let short = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(part)) {
    if (short && short.length + segment.length > longestTitle) break;
    short += segment;
  }
  return [...short].slice(0, longestTitle).join('');
}

function productValues({ title, price, priceIsFloor }: Product): [string, string][] {
  return [
    ['商品', title ? shortTitle(title) : ''],
    ['价格', price !== null && !priceIsFloor ? yuan(price) : ''],
  ];
}

/**
 * What the page already knows: 买家 商品 价格 客服 店铺, each only where it is certain.
 * Never 到手价: that one is worked out or typed, the list price is not it.
 */
export function slotValues(snapshot: Snapshot, agent: string | null): SlotValues {
  const values: [string, string][] = [
    ['买家', buyerName(snapshot.buyer?.name ?? '')],
    ['客服', clean((agent ?? '').replace(/^.*[:：]/s, ''))],
    ['店铺', clean(snapshot.shop ?? '')],
    ...(snapshot.product ? productValues(snapshot.product) : []),
  ];
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

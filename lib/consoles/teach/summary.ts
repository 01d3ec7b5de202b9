import { yuan } from '../../domain/money';
import type { ConsoleDefinition } from '../definition';
import { messageLimit } from '../messages';
import { read } from '../read';

export interface SummaryLine {
  what: string;
  found: string;
  isFound: boolean;
}

const line = (what: string, found: string | null | undefined | false, missing: string): SummaryLine => ({
  what,
  found: found || missing,
  isFound: Boolean(found),
});

/** What a definition reads on the page as it stands now, for a person to compare. Changes nothing in the page. */
export function summaryOf(definition: ConsoleDefinition, document: Document, now: number): SummaryLine[] {
  const seen = read(definition, document, now);
  if (!seen) return [line('聊天', null, '这一页上没找到')];
  const { buyer, messages, composer, product } = seen;
  const of = (side: string) => messages.filter((message) => message.side === side);
  const newest = of('buyer').at(-1)?.text.slice(0, 30);
  const count = messages.length >= messageLimit ? `最近 ${messages.length} 条` : `${messages.length} 条`;
  const told = `${count}：买家 ${of('buyer').length} 条，我 ${of('agent').length} 条`;
  const isBoth = of('buyer').length > 0 && of('agent').length > 0;
  const priced =
    product && [product.title, product.price === null ? null : yuan(product.price)].filter(Boolean).join(' ');
  return [
    line('买家', buyer?.name ?? buyer?.key, '没读到，或两处名字对不上'),
    { ...line('消息', messages.length > 0 && told, '一条也没读到'), isFound: isBoth },
    line('买家最新一句', newest, '没读到'),
    line('回复框', composer.found && (composer.empty ? '找到了，空的' : '找到了，里面有草稿'), '没找到'),
    line('商品', priced, definition.product ? '这会儿没读到' : '没教：价格要手填'),
    line('会话列表', definition.buyer.nameAgain && '名字会和列表里再核对一次', '没教：只看一处名字'),
  ];
}

/** Without these three nothing can be answered. */
export const isUsable = (lines: readonly SummaryLine[]): boolean =>
  lines.length > 1 && [0, 1, 3].every((at) => lines[at]?.isFound);

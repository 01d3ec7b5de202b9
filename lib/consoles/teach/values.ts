/** What prices look like on any console: `¥199`, `￥ 1,299.00`. */
export const pricePattern = '[¥￥]\\s?\\d';
export const wholePrice = /^[¥￥]\s?\d[\d,]*(?:\.\d{1,2})?(?:\s?起)?$/;
export const timePattern =
  /^(?:\d{2,4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s?|\d{1,2}[-/月]\d{1,2}日?\s?|昨天\s?|今天\s?)?\d{1,2}:\d{2}(?::\d{2})?$/;
export const waitingPattern = /^(?:已等待\s?)?\d{1,3}\s?(?:秒|分|分钟|小时)/;
export const unreadPattern = /^\d{1,2}\+?(?:条未读)?$/;

const idName = /(?:^|-)(?:id|key|uid|pin|random|user|buyer|conv|session|row|message|goods|product|item)/;

/** Attributes that say which one this is: their values differ among all sisters that have them. */
export function idAttributes(element: Element, sisters: readonly Element[]): string[] {
  return [...element.attributes].flatMap(({ name, value }) => {
    if (!(name === 'id' || name.startsWith('data-')) || !/[\d\u4e00-\u9fa5]/.test(value) || value.length < 2) return [];
    const values = sisters.map((sister) => sister.getAttribute(name)).filter((other) => other !== null);
    const differ = new Set(values).size === values.length;
    const isProven = values.length > 1 ? values.length === sisters.length : idName.test(name) && /\d{3}/.test(value);
    return differ && isProven ? [name] : [];
  });
}

/** An order's number: after its caption, else a long row of digits that is no telephone's. First group, else the whole. */
export const orderNumber = [
  '订单(?:编)?号\\s?[:：]?\\s?([A-Za-z0-9-]{6,32})',
  '(?<![\\d-])[A-Z]{0,2}\\d{12,30}(?!\\d)',
] as const;

/** Words for where an order stands, beyond those that all of the known consoles use. */
export const statusWords = {
  unpaid: '待付款|待支付|未付款|未支付|等待(?:买家)?[付支][款付]|[Uu]npaid',
  paid: '已付款|已支付|[待已]发货|[待已]收货|[待已]成团|已签收|交易成功|已完成|(?<![Uu]n)[Pp]aid',
  closed: '[已易]关闭|已取消|已退款|退款成功|[Cc]ancell?ed',
} as const;

const statusWord = '[付支发关取退收成完签][款付货闭消功成团收]';

/**
 * What stands on every order's card as on this one: a number and, before or behind it, a word for how it stands, and first of all those with the
 * price behind both, which none but whole cards have. `own`: a word that this console alone uses.
 */
export function cardPatterns(text: string, word: string, own: string | null): string[] {
  const number = /订单[^\d]{0,6}\d{8}/.test(text) ? '订单[^\\d]{0,6}\\d{8}' : '\\d{12}';
  const words = own === null ? statusWord : `(?:${statusWord}|${own})`;
  const isNumberFirst = text.search(number) < text.indexOf(word);
  const both = (digits: string, gap: string) => (isNumberFirst ? `${digits}${gap}${words}` : `${words}${gap}${digits}`);
  const priced = `${both('\\d{12}', '[^]{0,40}')}[^]{0,40}[¥￥]`;
  return [...(new RegExp(priced).test(text) ? [priced] : []), both(number, '[^]{0,200}')];
}

/** What an order comes to: after its caption, else whatever reads like a price. */
export const orderAmount = [
  '(?:实付|合计|应付|金额)[^¥￥\\d]{0,4}([¥￥]?\\s?\\d[\\d,]{0,9}(?:\\.\\d\\d?)?)',
  '[¥￥]\\s?\\d[\\d,]{0,9}(?:\\.\\d\\d?)?',
] as const;

/** As a regular expression that means this text and no other. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

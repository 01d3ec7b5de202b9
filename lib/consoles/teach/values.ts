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

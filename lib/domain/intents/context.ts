import type { Message } from '../conversation';
import type { Intent } from './intents';

/** What stood before a message, as far as it changes what few words mean. */
export interface TalkContext {
  /** The buyer has just sent a product card. */
  product: boolean;
  /** The agent's last line asks something. */
  asked: boolean;
  /** The agent's last line names a price. */
  priced: boolean;
}

export const noContext: TalkContext = { product: false, asked: false, priced: false };

const question = /[?？]|[吗呢么](?:亲)?[~～。!！\s]*$|哪[个款种里]|什么|多少|几[个件码号]/;
const price = /\d+(?:\.\d+)?\s*(?:元|块)|[¥￥]\s*\d|(?:到手|券后|最低|价格?|只要|算您)[^\d]{0,4}\d/;

/** What stands before the message at this place. */
export function contextAt(messages: readonly Message[], place: number): TalkContext {
  const before = messages.slice(0, place);
  const last = before.at(-1);
  const agent = before.findLast(({ side }) => side === 'agent')?.text ?? '';
  const asked = last?.side === 'agent' && question.test(last.text);
  return { product: last?.side === 'buyer' && last.kind === 'product', asked, priced: price.test(agent) };
}

const barePrice =
  /^(?:这个|现在|一[个件]|到手)?(?:多少(?:钱|米)?|几块钱?|什么价|啥价|怎么卖|咋卖|价格)[呀啊呢\s?？!！。~]*$/;
const bareRefusal =
  /^(?:那|哦|好吧|嗯)?[,，\s]*(?:还是|就)?(?:算了|不用了|不要了|再说吧?|罢了)[吧哈啊\s。!！~,，]*(?:谢谢)?[\s。~]*$/;
const longestAnswer = 8;
const asks = /[?？吗么呢]|怎么|什么|多少|几|能不能|可以不/;

/** What few words mean only where they stand; null where the words speak for themselves. */
export function readInContext(text: string, { product, asked, priced }: TalkContext): Intent | null {
  const said = text.trim();
  if (product && barePrice.test(said)) return 'promo';
  if (priced && bareRefusal.test(said)) return 'negative';
  if (asked && said !== '' && said.length <= longestAnswer && !asks.test(said)) return 'other';
  return null;
}

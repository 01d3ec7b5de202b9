import type { Message } from '../conversation';
import type { Intent } from './intents';

/** What stood before a message, as far as it changes what few words mean. */
export interface TalkContext {
  /** The buyer has just sent a product card. */
  product: boolean;
  /** The agent's last line asks something, and nothing stands between. */
  asked: boolean;
  /** The agent's last line asks for the order. */
  nudged: boolean;
  /** The agent's last line names a price. */
  priced: boolean;
  /** The agent's last line is about sending the goods. */
  sending: boolean;
}

export const noContext: TalkContext = { product: false, asked: false, nudged: false, priced: false, sending: false };

const question = /[?？]|[吗呢么](?:亲)?[~～。!！\s]*$|哪[个款种里]|什么|多少|几[个件码号]/;
const price = /\d+(?:\.\d+)?\s*(?:元|块)|[¥￥]\s*\d|(?:到手|券后|最低|价格?|只要|算您)[^\d]{0,4}\d/;
const order =
  /(?:下单|拍下|付款|拍一[件个单份]|帮您(?:留|安排|备注)|现在拍|直接拍|安排发)[^。！!]{0,8}(?:[?？]|吗|呢|不|可以|好)/;
const sending = /发货|发出|寄出|出库|快递|物流|到货|送达|\d\s*天(?:左右)?(?:能|可以)?到/;

/** What stands before the message at this place. */
export function contextAt(messages: readonly Message[], place: number): TalkContext {
  const before = messages.slice(0, place);
  const last = before.at(-1);
  const agent = before.findLast(({ side }) => side === 'agent')?.text ?? '';
  const asked = last?.side === 'agent' && question.test(last.text);
  return {
    product: last?.side === 'buyer' && last.kind === 'product',
    asked,
    nudged: last?.side === 'agent' && order.test(last.text),
    priced: price.test(agent),
    sending: sending.test(agent),
  };
}

const end = '[呀啊呢哦哈吧嘛亲\\s?？!！。~～,，]*$';
const only = (words: string): RegExp => new RegExp(`^(?:${words})${end}`);

const barePrice = only('(?:这个|现在|一[个件]|到手)?(?:多少(?:钱|米)?|几块钱?|什么价|啥价|怎么卖|咋卖|价格)');
/** Without a card beside it nobody knows what is asked: how many, how long, how much. */
const bareAmount = only('多少');
const bareStock = only('(?:这个|还)?(?:有吗|有没有|有不|有货不?)');
const barePointing = only('(?:这个|这款|那个|它)(?:呢|怎么样|咋样|好不好)?|怎么样|咋样');
const bareTime = only('(?:大概|要|得)?(?:几天|多久|什么时候|啥时候|哪天|几号|多长时间|今天吗|明天吗)');
const tooLong = only('(?:怎么|还要|要)?(?:这么|那么|太|好)(?:久|慢|晚|长时间)(?:了)?|能快点吗?|快点|加急');
const refusal = only(
  '(?:那|哦|好吧|嗯)?[,，\\s]*(?:还是|就)?(?:算了|不用了|不要了|再说吧?|罢了)[吧哈啊\\s。!！~,，]*(?:谢谢)?',
);
const assent = only('(?:嗯+|恩+|好|好的?|好滴|好嘞|行|可以|ok|成|要得|中)(?:[,，\\s]*(?:那)?(?:就)?(?:这样|这个|要))?');
const later = only('(?:先)?(?:等等|等下|等会|不急|晚点|一会|再说|我想想|想想)(?:再说)?');
const longestAnswer = 8;
const asks = /[?？吗么呢]|怎么|什么|多少|几|能不能|可以不/;

interface Reading {
  intent: Intent;
  /** True where it gives way to what the words clearly say by themselves: 太贵了 is no mere answer. */
  givesWay: boolean;
}

type Rule = readonly [words: RegExp, when: (context: TalkContext) => boolean, intent: Intent];

/** The first that fits holds. */
const rules: readonly Rule[] = [
  [barePrice, ({ product }) => product, 'promo'],
  [bareStock, ({ product }) => product, 'stock_size'],
  [barePointing, ({ product }) => product, 'product_info'],
  [bareAmount, () => true, 'other'],
  [refusal, ({ priced, nudged }) => priced || nudged, 'negative'],
  [later, ({ nudged }) => nudged, 'hesitate'],
  [assent, ({ nudged }) => nudged, 'ready'],
  [bareTime, ({ sending }) => sending, 'shipping'],
  [tooLong, ({ sending }) => sending, 'shipping'],
];

/** What few words mean only where they stand; null where the words speak for themselves. */
export function readInContext(text: string, context: TalkContext): Reading | null {
  const said = text.trim();
  if (said === '') return null;
  const rule = rules.find(([words, when]) => words.test(said) && when(context));
  if (rule) return { intent: rule[2], givesWay: false };
  const answers = context.asked && said.length <= longestAnswer && !asks.test(said);
  return answers ? { intent: 'other', givesWay: true } : null;
}

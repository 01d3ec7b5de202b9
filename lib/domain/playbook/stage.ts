import type { Message, Order, Snapshot } from '../conversation';
import type { Intent, IntentHit } from '../intents/intents';
import { openMessages, recognise, recogniseLatest } from '../intents/recognise';
import type { Stage } from '../scripts/script';

const objections: readonly Intent[] = [
  'price_high',
  'compare',
  'elsewhere',
  'shipping',
  'worry',
  'hesitate',
  'negative',
];
const hello =
  /^(?:亲|您好|你好|哈[喽罗啰]|嗨|hi|hello|在[吗嘛么不]?|在不在|有人[吗嘛么]?|老板|客服|早上好|下午好|晚上好|人工)+[呀啊哦呢吗的,，。.!！?？~～\s]*$/i;
const bye =
  /^(?:(?:嗯+|哦+|好|好的|行|ok|收到|知道了|明白了?|没事了?|不用了)[，,。\s]*)*(?:谢谢|多谢|谢了|感谢|辛苦了?|麻烦了|再见|拜拜|晚安)[你您啦了哈呀亲~～!！。，,\s]*$/i;

/** The newest order that still counts: a closed one is over. */
export function openOrder(orders: readonly Order[]): Order | null {
  return orders.find(({ status }) => status === 'unpaid') ?? orders.find(({ status }) => status === 'paid') ?? null;
}

/** The newest thing the buyer wanted, answered or not; a bare 好的 since then wants nothing. */
function lastConcern(messages: readonly Message[]): Intent | null {
  const wants = ({ side, text }: Message) => side === 'buyer' && recognise(text)[0]?.intent !== 'other';
  const message = messages.findLast(wants);
  return (message && recognise(message.text)[0]?.intent) ?? null;
}

function stageOfOpen(open: readonly Message[], first: Intent | undefined): Stage | null {
  const texts = open.map(({ text }) => text.trim()).filter(Boolean);
  if (first && first !== 'other')
    return objections.includes(first) ? 'objection' : first === 'ready' ? 'confirm' : 'guide';
  if (texts.length > 0 && texts.every((text) => hello.test(text))) return 'greet';
  return bye.test(texts[0] ?? '') ? 'farewell' : null;
}

/** What comes next once everything is answered: a need is asked for, then a product named, then the order. */
function nextStage(snapshot: Snapshot): Stage {
  const before = lastConcern(snapshot.messages);
  if (before === 'negative') return 'farewell';
  if (before) return 'confirm';
  const answers = snapshot.messages.filter(({ side }) => side === 'agent').length;
  return answers === 0 ? 'greet' : answers === 1 ? 'probe' : 'guide';
}

/** Where the talk stands (迎接 … 订单处理). What the buyer asks now counts before an order, an order before the next step. */
export function stageOf(snapshot: Snapshot, hits: readonly IntentHit[] = recogniseLatest(snapshot.messages)): Stage {
  const asked = stageOfOpen(openMessages(snapshot.messages), hits[0]?.intent);
  if (asked) return asked;
  return openOrder(snapshot.orders) ? 'order' : nextStage(snapshot);
}

import type { Message } from '../conversation';
import { cueLists } from './cues';
import type { Cue, CueList } from './cues/cue';
import { type IntentHit, intents } from './intents';
import { normalise } from './normalise';

/** A worry stands at the start of a message; what a longer paste holds is not read. */
const readLength = 500;
const sure = 0.5;
const mostIntents = 3;

/** Just before a cue, takes it back: 不贵, 没说贵, 不是太贵, 要是贵. Not in 是不是, 有没有, 能不能, 贵不贵. */
const takenBack =
  /(?:(?<!是)不是|(?<!有)没有?(?:说|觉得|嫌|要)?|不(?:觉得|嫌|说|算|用|需要|会|是说)|别(?:说|嫌)?|并不|又不|也不|如果|要是|假如|万一|(?<![能可是要会贵好])不)(?:[很太说嫌再多]|有点|给我|你们?|您){0,2}$/;

interface Span {
  start: number;
  end: number;
}

function spansOf(cue: Cue, text: string): Span[] {
  if (cue.unless?.test(text)) return [];
  return [...text.matchAll(cue.pattern)]
    .filter(
      ({ 0: words, index }) => words && !(cue.negatable && takenBack.test(text.slice(Math.max(0, index - 8), index))),
    )
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** The words as the buyer wrote them, in order; what stands inside a longer find is not said twice. */
function wordsAt(spans: readonly Span[], original: string): string[] {
  const inside = (a: Span, b: Span) => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
  const widest = spans.filter((span) => !spans.some((other) => inside(span, other)));
  const words = widest.sort((a, b) => a.start - b.start).map(({ start, end }) => original.slice(start, end).trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

function hitFor(list: CueList, text: string, original: string): IntentHit {
  let doubt = 1;
  const spans: Span[] = [];
  for (const cue of list.cues) {
    const found = spansOf(cue, text);
    if (found.length > 0) doubt *= 1 - cue.weight;
    spans.push(...found);
  }
  return { intent: list.intent, score: 1 - doubt, words: doubt <= 1 - sure ? wordsAt(spans, original) : [] };
}

function bestFirst(a: IntentHit, b: IntentHit): number {
  return b.score - a.score || intents.indexOf(a.intent) - intents.indexOf(b.intent);
}

/** A question that no cue knows is about the goods, unless it is about an order, a refund or the service itself. */
const question = /(?:[吗嘛么?]|咋办|对吧|可以不|哪[个种款里层]|多[少大长久]|几[个片杯层])[\s!。.~,，]*$/;
const aboutService =
  /退|换|订单|单号|发票|抬头|地址|电话|号码|账|审核|申请|取消|收到|签收|客服|人工|机器人|改|钱|处理|回复|联系|进度|安装|上门|提交|通过|显示|操作|图片?发|看到|看见|知道|有人|在[吗嘛么]|什么意思|怎么[办弄搞扣]|为什么|了[吗嘛么]|不是|不就|刚才|哪里|还在|查|仓|照片/;
const shortestQuestion = 4;

function asksAboutGoods(text: string): boolean {
  const asked = text.trim();
  return asked.length >= shortestQuestion && question.test(asked) && !aboutService.test(asked);
}

/** What one message wants, best first; never empty: `other` when nothing else shows. `太贵了` → price_high, because of `太贵了`. */
export function recognise(message: string): IntentHit[] {
  const original = message.slice(0, readLength);
  const text = normalise(original);
  const hits = cueLists.map((list) => hitFor(list, text, original)).filter((hit) => hit.score >= sure);
  if (hits.length > 0) return hits.sort(bestFirst).slice(0, mostIntents);
  if (asksAboutGoods(text)) return [{ intent: 'product_info', score: sure, words: [original.trim()] }];
  return [{ intent: 'other', score: 1, words: [] }];
}

/** Each message further back counts a little less: the newest worry is answered first. */
const fading = 0.9;
const mostMessages = 10;

/** The buyer's messages that no person has answered yet, newest first; a robot's line answers nothing. */
export function openMessages(messages: readonly Message[]): Message[] {
  const answered = messages.findLastIndex(({ side }) => side === 'agent');
  return messages
    .slice(answered + 1)
    .filter(({ side }) => side === 'buyer')
    .reverse();
}

/** What the buyer's open messages want, merged, best first. Empty when the agent has answered last. */
export function recogniseLatest(messages: readonly Message[]): IntentHit[] {
  const open = openMessages(messages)
    .filter(({ text }) => text !== '')
    .slice(0, mostMessages);
  const merged = new Map<IntentHit['intent'], IntentHit>();
  open.forEach(({ text }, age) => {
    for (const { intent, score, words } of recognise(text)) {
      const newer = merged.get(intent);
      const faded = Math.max(newer?.score ?? 0, score * fading ** age);
      merged.set(intent, { intent, score: faded, words: [...new Set([...(newer?.words ?? []), ...words])] });
    }
  });
  if (merged.size > 1) merged.delete('other');
  return [...merged.values()].sort(bestFirst);
}

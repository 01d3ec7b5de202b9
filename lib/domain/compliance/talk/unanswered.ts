import type { Message } from '../../conversation';
import { noContext } from '../../intents/context';
import type { Correction } from '../../intents/corrections';
import { type Intent, intentNames } from '../../intents/intents';
import { openMessages, recognise } from '../../intents/recognise';
import type { TalkFinding } from './finding';
import { isHold } from './waiting';

const asks =
  /[?？吗嘛么呢]|多少|多久|多大|几[天个件号点时]|怎么|什么|哪|能不能|可不可以|有没有|会不会|是不是|啥时候|咋|行不行/;

/** Words that an answer to such a question has; a worry without an entry is not judged. */
const touches: Partial<Record<Intent, RegExp>> = {
  shipping: /发|到|快递|物流|[天日号]|送|仓|邮|单号|出库|包裹|地区|城市|着急|运费/,
  stock_size: /码|货|库存|缺|断|补|颜色|件|身高|体重|穿|版型|宽松|合身|规格|尺|有|没/,
  price_high: /价|元|块|券|优惠|活动|减|便宜|折|预算|值|用料|质量|划算|问|¥|送|别家|比|好处|卖点|每天|差/,
  promo: /价|元|块|券|优惠|活动|减|便宜|折|送|赠|满|¥|领|页/,
  worry: /退|换|质|保|正品|放心|材|检|担心|售后|医生|成分|怕|用料|实拍|评价|修/,
};

/** What a greeting is made of; with nothing else it answers no question. */
const courtesy =
  /亲爱的|亲|您好|你好|在的|我在|欢迎(?:光临|来看看)?|嗯|收到|请问|(?:您)?有什么(?:可以|能)?(?:帮您?|帮到您?|需要|想了解)?的?|需要什么|随时|为您服务|很高兴|[\s\p{P}\p{S}呀啊哦哈呢吗的]/gu;
const isGreeting = (draft: string): boolean => draft.replace(courtesy, '').length <= 1;
const asksBack = /[?？]|(?:吗|呢|不)$/;

function sharesWords(question: string, draft: string): boolean {
  const plain = question.replace(
    /[^\u4e00-\u9fa5a-z0-9]|[请问您你我的吗呢么啊呀是不有没这那个什么怎多少几能可以会]/gi,
    ' ',
  );
  return plain.split(/\s+/).some((word) => {
    for (let at = 0; at + 2 <= word.length; at++) if (draft.includes(word.slice(at, at + 2))) return true;
    return false;
  });
}

function isTouched(intent: Intent, question: string, draft: string): boolean {
  const words = touches[intent];
  if (!words) return true;
  return words.test(draft) || sharesWords(question, draft) || recognise(draft).some((hit) => hit.intent === intent);
}

/** The buyer's question that the draft does not touch, the oldest first. A holding line or a question back counts as an answer. */
export function checkUnanswered(
  messages: readonly Message[],
  draft: string,
  corrections: readonly Correction[] = [],
): TalkFinding[] {
  if (draft.trim() === '' || isHold(draft)) return [];
  const greets = isGreeting(draft);
  if (asksBack.test(draft) && !greets) return [];
  for (const { text } of openMessages(messages).reverse()) {
    if (!asks.test(text)) continue;
    const missed = recognise(text, noContext, corrections).find(({ intent }) =>
      greets ? intent !== 'other' : !isTouched(intent, text, draft),
    );
    if (!missed) continue;
    const asked = [...text].slice(0, 16).join('');
    const why = `买家问的“${asked}”（${intentNames[missed.intent]}）还没答到`;
    return [
      { kind: 'unanswered', start: 0, end: draft.length, why, plainer: '先答这一句；一时答不了，就说什么时候给准信' },
    ];
  }
  return [];
}

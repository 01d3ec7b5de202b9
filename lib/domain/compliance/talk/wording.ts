import { dayOf } from '../../tally/day';
import type { TalkFinding } from './finding';

const caveat =
  /以[^，。！？]{0,12}为准|下单页(?:显示|上|的)|(?:实际|具体|最终)[^，。！？]{0,8}(?:下单|付款|结算|订单)页/;
/** A price to pay: with 到手, 价 or ¥, not what is taken off, sent back or asked for carrying. */
const amount =
  /(?<!(?:减|满|省|券|返|抵|优惠|便宜|补|退|差|送|添|加|运费|邮费|邮|快递费|押金|定金|面值|赔|原价|划线价|吊牌价|每|单笔)(?:了|是|您|要|的|到|掉|：|:|\s)?)(?:[¥￥]\s*\d+(?:\.\d+)?|(?:到手|价格?是?|只要|一共|合计|总共|现价|卖)\s*[¥￥]?\d+(?:\.\d+)?(?:\s*[元块])?|\d+(?:\.\d+)?\s*[元块](?!券|红包|运费|邮费|优惠|补|的券))(?!\s*(?:元|块)?\s*(?:券|红包|运费|天|件|码|斤|号|点|分钟|小时|年|%|折|减|返))/;

/** A price that is said without 以下单页为准: the page may show another by then. */
export function checkPrice(draft: string): TalkFinding[] {
  const found = amount.exec(draft);
  if (!found || caveat.test(draft)) return [];
  const end = found.index + found[0].length;
  const plainer = `${draft.trim().replace(/[。！~～\s]+$/, '')}，以下单页为准`;
  return [{ kind: 'price', start: found.index, end, why: '报了价格，没说以下单页为准', plainer }];
}

const promotion = /活动|优惠|券|满减|满\d|折|赠|特价|秒杀|限时|大促|预售|尾款|定金|有效期?至|截止/;
const over = /已经?(?:结束|过期|过了|截止|失效)|结束了|过期了/;
const date = /(?:(\d{4})\s*[年\-/.]\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?|(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/g;
/** 11月1日-11月11日: only the later day ends it. */
const rangeFollows = /^\s*(?:\d{1,2}[点:：]\d{0,2})?\s*(?:-|–|—|~|～|至|到|起|开始)/;
const halfYearDays = 183;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A day without its year is the one nearest to today: `1月5日` said in November is next January's. */
function daysAgo(year: string | undefined, month: string, day: string, today: string): number {
  const nameIn = (y: number) => `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const ago = dayNumber(today) - dayNumber(nameIn(year ? Number(year) : thisYear));
  return !year && ago > halfYearDays ? dayNumber(today) - dayNumber(nameIn(thisYear + 1)) : ago;
}

/** A promotion whose last day, written in the draft, is before today in Shanghai. */
export function checkExpiry(draft: string, now: number): TalkFinding[] {
  if (!promotion.test(draft) || over.test(draft)) return [];
  const today = dayOf(now);
  for (const found of draft.matchAll(date)) {
    const [words, y, m, d, fullY, fullM, fullD] = found;
    const end = found.index + words.length;
    const isOver = daysAgo(y ?? fullY, m ?? fullM ?? '', d ?? fullD ?? '', today) > 0;
    if (!isOver || rangeFollows.test(draft.slice(end))) continue;
    const plainer = '这个活动已经结束了，现在能用的优惠我给您重新算';
    return [{ kind: 'expired', start: found.index, end, why: `${words.trim()}已经过了，活动可能结束了`, plainer }];
  }
  return [];
}

const curt =
  /^(?:嗯+|哦+|噢+|啊|好|好的|好吧|行|行吧|可以|可以的|是|是的|对|对的|有|有的|没|没有|没了|在|不|不行|不能|不可以|不知道|能|会|不会|随便|自己看|看详情|ok)$/i;

/** 嗯, 没有: true or not, it ends the talk. Fine only where the buyer's last word was one as well. */
export function checkLength(draft: string, openTexts: readonly string[]): TalkFinding[] {
  const bare = (text: string) => text.replace(/[\s，。！？!?.,~～、…亲哈呢哦呀啦]|\p{Extended_Pictographic}/gu, '');
  const isCurt = (text: string) =>
    curt.test(bare(text)) || [...bare(text)].length === 1 || /^[嗯哦噢]+$/.test(text.trim());
  if (draft.trim() === '' || !isCurt(draft)) return [];
  const acknowledges =
    openTexts.length > 0 && openTexts.every((text) => isCurt(text) || /^(?:谢谢|多谢|知道了|明白)/.test(text));
  if (acknowledges) return [];
  const plainer = `${draft.trim().replace(/[。！~～]+$/, '')}，再补一句原因或下一步，例如“您看还需要我帮您确认什么？”`;
  return [{ kind: 'short', start: 0, end: draft.length, why: '只回一个词，买家容易觉得敷衍', plainer }];
}

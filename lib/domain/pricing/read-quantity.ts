import { normalise } from '../intents/normalise';

const digit = '一二三四五六七八九';
const count = `(?:\\d{1,4}|[${digit}两俩仨]|[${digit}]?十[${digit}]?)`;
/** Counted things that are hardly ever anything but goods. */
const measure = '件|盒|瓶|袋|包|双|套|条|支|箱|罐|提|组|份|只|台|桶|本|顶|副|床|盏|把|块|卷|筒|片|枚|对|打|单|张|串|斤';
const verb = '(?:拍|买|要|来|拿|订|下单?|加|囤|入)';

/** Numbers that name an offer, a rank, a size or a span and no quantity; blanked before counting. */
const otherNumbers: readonly RegExp[] = [
  new RegExp(
    `(?:买|拍|满|第|每)\\s*${count}\\s*(?:${measure}|个)?\\s*(?:送|赠|发|免|减|打|得|半价|\\d+(?:\\.\\d)?折|${count}折)\\s*(?:\\d+|${count})?`,
    'g',
  ),
  new RegExp(`(?:第|每|满|前)\\s*${count}\\s*(?:${measure}|个|款)?`, 'g'),
  new RegExp(
    `${count}\\s*(?:${measure}|个)\\s*(?:装|起|以上|以内|左右|以下|包邮|\\d+(?:\\.\\d)?折|${count}折|半价)`,
    'g',
  ),
  /\d+包(?:邮|括|含|退|赔)/g,
];
/** What the buyer has bought already, or counts without ordering. */
const isPast = /(?:拍|买|下单|收到|订)(?:了|过|的)|已经|上次|昨天|之前|发货|退/;
/** "两三件", "3-5盒", "三四个": not certain. */
const vague = new RegExp(
  `\\d+\\s*(?:-|~|到|至|或|、)\\s*\\d+\\s*(?:${measure}|个)|[${digit}两]{2,}(?:${measure}|个)|几(?:${measure}|个)`,
);

const goods = new RegExp(
  `(${count})\\s*(${measure})(?!邮|装|里|有[多几没]|多少[片粒个颗克]|能[用吃喝装够]|够|不够|月|年)`,
  'g',
);
/** 个 and bare numbers count anything, so they want a verb of buying before them. */
const bought = new RegExp(
  `${verb}\\s*(${count})\\s*(?:个(?!月|人|小时|颜|色|码|尺|问|地|星|礼|工)|(?=$|[,，。.!?~、\\s吧呢哈能可]))`,
  'g',
);

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const values: Record<string, number> = { 两: 2, 俩: 2, 仨: 3 };
  const of = (one: string) => values[one] ?? digit.indexOf(one) + 1;
  if (!text.includes('十')) return of(text);
  const [tens = '', ones = ''] = text.split('十');
  return (tens ? of(tens) : 1) * 10 + (ones ? of(ones) : 0);
}

/**
 * How many the buyer means to take: `拍3盒` is 3, `两件多少钱` is 2. Null when it is not sure: 买三送一, 第2件半价, 两三件, 3盒装,
 * an order of the past, or two different numbers.
 */
export function readQuantity(text: string): number | null {
  const plain = normalise(text.slice(0, 200));
  if (vague.test(plain) || isPast.test(plain)) return null;
  const own = otherNumbers.reduce((line, pattern) => line.replace(pattern, ' '), plain);
  const found = [goods, bought].flatMap((pattern) => [...own.matchAll(pattern)]);
  const numbers = new Set(found.map(([, number = '']) => numberOf(number)));
  const [first] = numbers;
  return numbers.size === 1 && first ? first : null;
}

/** What the buyer counts in: `拍3盒` is in 盒. Null where no quantity is sure, or it has no measure. */
export function readUnit(text: string): string | null {
  if (readQuantity(text) === null) return null;
  const own = otherNumbers.reduce((line, pattern) => line.replace(pattern, ' '), normalise(text.slice(0, 200)));
  return [...own.matchAll(goods)][0]?.[2] ?? null;
}

/**
 * What a no is worth. `gone`: a true refusal, the talk ends friendly. `perhaps`: a bare 算了 that one test question tells. `screen`: 不便宜就不买
 * is a haggle that looks like a no. Null: no refusal.
 */
export type Refusal = 'gone' | 'perhaps' | 'screen' | null;

const condition =
  /(?:不|没|没有)(?:能)?(?:再)?(?:便宜|优惠|少|降|让|打折|送|包邮|减)[^。!！?？\n]{0,6}(?:就|那|我)[^。!！?？\n]{0,3}(?:不(?:买|要|考虑|拍)|算了|走|去别)|(?:便宜|优惠|少|送|包邮|减|打折|[抹凑]个?[零整])[^。!！?？\n]{0,8}(?:我?就|我?马上|我?立马|我?现在就)(?:买|拍|下单|要|定)/;

const firm: readonly RegExp[] = [
  /(?:不|没)(?:需要|用买|想要|想买|买|要|考虑|打算买)(?:这个|它)?了(?!吗|么|嘛|[?？])/,
  /(?:已经|刚|都)?(?:在|去)?[^，,。!！?？\n]{0,6}(?:别家|别的店|其[他它]店|那边|实体店|专柜|超市|楼下|线下|商场)[^，,。!！?？\n]{0,4}(?:买|拍|下单)(?:好|到|过)?(?:一[件个双])?(?:了|吧|算了)/,
  /(?:已经|都)(?:买|拍)(?:好|到)?(?:别的|其[他它]|了别)/,
  /我?(?:还是)?去(?:实体店|专柜|超市|楼下|商场|那边|别家)(?:买|看|拍)/,
  /赶不上|来不及[^。!！?？\n]{0,6}(?:下次|算了|不)|下次(?:吧|再(?:说|买|来)|有机会)|到时候再说|不用了[，,。\s~～]*谢/,
];
const soft = /(?<![打计结清帮我给运就预])算了(?!一下|算|\d)|再说吧|不用了|那就不|先不(?:买|要)了?|没兴趣|不太?合适/;

/** What makes a complaint of a no: such a buyer gets an apology, not a farewell. */
const anger =
  /投诉|举报|12315|消协|曝光|骗|坑人|垃圾|恶心|滚|什么(?:破|态度|服务|玩意)|态度|气死|失望|无语|(?<!看到|好多|很多|有)差评|敷衍|耽误|没人(?:理|管|回)|退款|[!！]{2,}/;

export const soundsAngry = (said: string): boolean => anger.test(said);

/** How much of a refusal stands in what the buyer wrote. `tested`: the test question was asked, after which a second no is a no. */
export function readRefusal(said: string, tested: boolean): Refusal {
  if (condition.test(said)) return 'screen';
  if (firm.some((pattern) => pattern.test(said))) return 'gone';
  if (!soft.test(said)) return null;
  return tested ? 'gone' : 'perhaps';
}

/** The buyer says himself that it comes too late. */
export const lostOverTime = (said: string): boolean => /赶不上|来不及|等不(?:了|到|及)/.test(said);

/** The reason for the tally that an objection left unsolved stands for; codes of the list of 流失原因. */
const reasons: Readonly<Record<string, string>> = {
  price_high: 'price',
  compare: 'compare',
  elsewhere: 'compare',
  hesitate: 'hesitate',
  stock_out: 'stock',
  shipping: 'late',
  worry: 'doubt',
  bad_review: 'doubt',
};

/** Null where nothing was objected: then the agent chooses. */
export const lossReasonOf = (objection: string | null): string | null =>
  (objection === null ? undefined : reasons[objection]) ?? null;

/**
 * What an agent's words do in the talk:
 * greet 招呼 · care 体谅、帮忙 · value 讲价值 · offer 讲优惠 · assure 讲售后 · dispatch 讲发货 ·
 * alternative 给替代 · fact 给参数 · confirm 请下单、请付款 · refuse 一口回绝.
 */
export const moves = [
  'greet',
  'care',
  'value',
  'offer',
  'assure',
  'dispatch',
  'alternative',
  'fact',
  'confirm',
  'refuse',
] as const;
export type Move = (typeof moves)[number];

/** Said by the buyer's own standards: any word of a class is enough, as a person would take it. */
const cues: Record<Exclude<Move, 'refuse'>, RegExp> = {
  greet: /[您你]好|在的|在呢|欢迎|哈喽|嗨|早上好|下午好|晚上好|为您服务/,
  care: /理解|明白|懂您|抱歉|不好意思|放心|别担心|不用担心|体谅|心情|确实|换了我|换作我|帮您|陪您|给您|我先|我去|我这就|稍等|别急|不急|没关系|考虑得|很正常|应该的|谨慎|比一比|比较一下/,
  value:
    /材质|面料|不锈钢|长绒|涂层|安全|断电|用料|做工|工艺|质量|品质|耐用|耐穿|性价比|值得|划算|细节|设计|加厚|加固|手感|舒服|防水|正品|原厂|检测|评价|回购|平摊|算下来|每天|省心|区别|不一样|优势|特点|好处/,
  offer: /优惠|[领用]券|券后|满减|立减|减\s*¥?\d|满\s*\d+|到手|活动|折|赠|送您|包邮|会员|申请/,
  assure: /退换|退货|换货|可以退|能退|[7七]天|无理由|运费险|质保|保修|售后|联系我|找我|负责|保障/,
  dispatch: /发货|发出|寄出|快递|物流|仓库|揽收|顺丰|小时内|今天|明天|预计|送达|加急|催/,
  alternative:
    /另一款|另外|同系列|类似|相近|换一款|换个|其他颜色|别的颜色|补货|到货|预售|现货|留意|也有|推荐|可以看看|[大小]一码|大半码|小半码/,
  fact: /\d+(?:\.\d+)?\s*(?:cm|mm|kg|g|ml|l|w|v|厘米|毫米|公分|米|公斤|千克|克|斤|升|毫升|瓦|伏|寸|码|℃|度|小时|分钟|层|档|mah)|详情页|参数|规格|厚度|承重|尺寸|兼容|适用/i,
  confirm: /下单|拍下|拍一下|直接拍|付款|支付|付一下|地址|收货|核对|确认一下|确认下|结算/,
};

const refusal =
  /(?:不能|没法|不可以|无法)(?:再)?(?:便宜|优惠|少|降|议价|讲价)|不(?:议价|讲价|还价|便宜|优惠)|没有?优惠|最低价|(?:爱|要)买不买|不行|不可以|办不到|没办法|没货|没有了|不知道|不清楚|自己看|随便(?:你|您)/;
/** What softens a refusal: an answer that also offers one of these is no flat no. */
const softens: readonly Move[] = ['care', 'value', 'offer', 'assure', 'dispatch', 'alternative', 'fact'];

/** What an agent's words do. `不能便宜了` → refuse; `不能再少了，不过有券，满150减10` → offer. Nothing known: empty. */
export function movesOf(text: string): ReadonlySet<Move> {
  const rest = text.replace(new RegExp(refusal, 'g'), ' ');
  const found = new Set(moves.filter((move) => move !== 'refuse' && cues[move].test(rest)));
  const isFlat = rest !== text && !softens.some((move) => found.has(move));
  return isFlat ? new Set<Move>(['refuse']) : found;
}

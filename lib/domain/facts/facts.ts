/** What a tick of the agent's speaks of: this buyer's talk, the goods in it, both together, or the shop as a whole. */
type Reach = 'buyer' | 'product' | 'both' | 'shop';

/** Something a script may only say while it is true. */
export interface Fact {
  /** What the agent says yes to: `这个规格现在有货`. */
  claim: string;
  reach: Reach;
  /** How long a tick holds, in hours, and never beyond the shop's day; absent: to the end of that day. */
  hours?: number;
  /** What cannot be true beside it: ticking the one takes the other back. */
  not?: string;
}

/** All that the built-in scripts claim, by the name under which a script needs it. */
export const facts = {
  'in-stock': { claim: '这个规格现在有货', reach: 'both', hours: 4, not: 'sold-out' },
  'sold-out': { claim: '这个规格确实没货', reach: 'both', hours: 4, not: 'in-stock' },
  'restock-unknown': { claim: '补货时间确实未定', reach: 'product' },
  presale: { claim: '这款确实是预售', reach: 'product' },
  'small-size': { claim: '这款有小规格', reach: 'product' },
  'small-is-cheaper': { claim: '小一号的价格更低', reach: 'product' },
  'install-guide': { claim: '随货有安装图', reach: 'product' },
  'real-photos': { claim: '手上有这款的实拍', reach: 'product' },
  improved: { claim: '这个问题确实已经改进', reach: 'product' },
  'dispatch-today': { claim: '仓库今天还能发出', reach: 'shop', hours: 4 },
  'paid-first': { claim: '仓库确实按付款先后出货', reach: 'shop' },
  'unpaid-not-held': { claim: '未付款确实不锁库存', reach: 'shop' },
  'leak-proof': { claim: '会做防漏包装', reach: 'shop' },
  'seven-days': { claim: '这款支持7天无理由退货', reach: 'product' },
  'return-insurance': { claim: '这款有运费险', reach: 'product' },
  'free-shipping': { claim: '这单包邮', reach: 'both' },
  gift: { claim: '赠品还有且这单能送', reach: 'both' },
  'promotion-on': { claim: '这个优惠现在还能用', reach: 'product', hours: 4, not: 'no-promotion' },
  'no-promotion': { claim: '这款现在没有活动', reach: 'product', hours: 4, not: 'promotion-on' },
  'price-fixed': { claim: '这款现在不能改价', reach: 'product', not: 'price-change' },
  'price-change': { claim: '这单允许改价', reach: 'both', not: 'price-fixed' },
  'will-ask': { claim: '真的会去问主管', reach: 'buyer', hours: 2 },
  'offer-approved': { claim: '优惠已经批下来', reach: 'both' },
  'gift-approved': { claim: '赠品已经批下来', reach: 'both', not: 'gift-refused' },
  'gift-refused': { claim: '赠品问过了，没批', reach: 'both', not: 'gift-approved' },
  'will-note': { claim: '会真的写备注', reach: 'buyer', hours: 2 },
  'note-written': { claim: '备注已经写好', reach: 'buyer' },
  'will-tell-warehouse': { claim: '会真的去跟仓库说', reach: 'buyer', hours: 2 },
  'will-follow': { claim: '会真的跟进这一单', reach: 'buyer' },
  'will-escalate': { claim: '会真的转给主管', reach: 'buyer', hours: 2 },
  'courier-asked': { claim: '已经联系快递', reach: 'buyer' },
} as const satisfies Readonly<Record<string, Fact>>;
export type FactId = keyof typeof facts;

/** What the agent says yes to in a script of the shop's own that names no known fact: the need's own words, for this buyer, today. */
export function factOf(need: string): Fact {
  return Object.hasOwn(facts, need) ? facts[need as FactId] : { claim: need, reach: 'buyer' };
}

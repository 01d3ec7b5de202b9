import type { Measure, PlatformId } from './platforms';

type Columns = Readonly<Record<string, Measure | null>>;

/** The columns seen in each platform's own sheets; null: we count nothing like it, but it tells whose sheet this is. */
export const platformColumns: Readonly<Record<PlatformId, Columns>> = {
  'feige-agent': {
    店铺名称: null,
    人工已接待人数: null,
    人工已接待会话量: null,
    CPD: null,
    不满意率: null,
    '3分钟人工回复率(会话)': 'inTime',
    '3分钟人工回复率': null,
    '首次响应时长(秒)': 'firstResponse',
    '平均响应时长(秒)': 'averageResponse',
    '新平均响应时长(秒)': null,
    '客服销售额(元)': 'sales',
    询单人数: 'inquiry',
    下单人数: 'ordered',
    支付人数: 'paid',
    询单转化率: 'rate',
    预警会话量: null,
    'PC在线时长(时)': null,
  },
  'feige-shop': {
    接待会话量: null,
    待回复会话量: null,
    已接待人数: null,
    转出会话量: null,
    有效评价数: null,
    全天不满意率: null,
    全天满意率: null,
    全天平响时长: 'averageResponse',
    全天首响时长: 'firstResponse',
    全天3分钟回复率: 'inTime',
    询单人数: 'inquiry',
    下单人数: 'ordered',
    支付人数: 'paid',
    退款人数: null,
    客服询单支付额: 'sales',
    退款后销售额: null,
    询单转化率: 'rate',
  },
  kuaishou: {
    '三分钟回复率(人维度)': 'inTime',
    '三分钟回复率(会话)': null,
    不服务率: null,
    咨询人次: null,
    人工会话量: null,
    人工平均回复时长: 'averageResponse',
    询单人数: 'inquiry',
    下单人数: 'ordered',
    支付人数: 'paid',
    询单转化率: 'rate',
    询单客单价: 'averageOrder',
    客服销售额: 'sales',
  },
  pinduoduo: {
    需人工回复的咨询人数: null,
    人工接待人数: null,
    '3分钟人工回复率(8-23点)': null,
    平均人工响应时长: 'averageResponse',
    '30秒应答率': null,
    询单人数: 'inquiry',
    最终成团人数: 'paid',
    询单转化率: 'rate',
    客服销售额: 'sales',
    客服服务分: null,
  },
  qianniu: {
    客服销售额: 'sales',
    客服销售人数: 'paid',
    客服销售占比: null,
    客服销售客单价: 'averageOrder',
    成功退款金额: null,
    净销售额: null,
    接待人数: null,
    询单人数: 'inquiry',
    询单转化率: 'rate',
    '平均响应时长(秒)': 'averageResponse',
    客户满意率: null,
    旺旺回复率: null,
  },
  jd: {
    售前接待人数: 'inquiry',
    下单人数: 'ordered',
    出库人数: null,
    下单商品金额: 'sales',
    售前接待下单转化率: 'rate',
    售前接待出库转化率: null,
    下单转化率: 'rate',
    出库转化率: null,
    首次平均响应时间: 'firstResponse',
    平均响应时间: 'averageResponse',
    '30秒应答率': 'inTime',
  },
  xiaohongshu: {
    caseCnt: 'sessions',
    replyIn3minCaseRatio: 'inTime',
    firstReplyIn45sCaseRatio: null,
    inquiryPayCaseRatio: 'rate',
    inquiryPayGmv: 'sales',
  },
};

/** 京东's 客服_销售绩效 as it comes without names: the columns after the day and the agent, from the fourth line on (consoles, section 12). */
export const jdPositions: readonly (Measure | null)[] = ['inquiry', 'ordered', null, 'sales', null, 'rate', null];
export const jdFirstLine = 4;

/** Why the two differ by definition (metrics, sections 3 to 5), apart from {@link always}. */
export const differences: Readonly<Record<PlatformId, Partial<Record<Measure, string>>>> = {
  'feige-agent': {
    paid: '两边都算 72 小时内付款；还没满 72 小时的日子，两边都会再变',
    sales: '定金算在咨询那天，尾款算在付的那天；没填金额的单本机没法计入',
    averageResponse: '机器人和自动回复本机不算回复；隔了 10 分钟才回的，本机不进平均',
    firstResponse: '本机按每次会话的第一句算，机器人的问候不算',
    inTime: '两边都算 8 点到 23 点；没分给客服的会话本机看不到，也就没算成不达标',
  },
  'feige-shop': {
    inquiry: '店铺表是全店所有客服，本机只有这个浏览器里接待的',
    sales: '店铺表是全店所有客服；定金算在咨询那天，尾款算在付的那天',
    averageResponse: '店铺表含机器人时段，本机只算人工',
    firstResponse: '店铺表含机器人时段，本机只算人工',
    inTime: '店铺表按全天算，本机只算 8 点到 23 点',
  },
  kuaishou: {
    inquiry: '快手没有公布询单怎么算，本机用抖音的口径',
    paid: '快手没有公布算几天内付款，本机算 72 小时',
    averageOrder: '本机有没填金额的单时不给客单价',
    averageResponse: '隔了 10 分钟才回的，本机不进平均',
    inTime: '两边都按人算：8 点到 23 点之间每次都在 3 分钟内由人工回的才算',
  },
  pinduoduo: {
    inquiry: '两边都不算来问售后的人；哪些订单还在售后期平台都知道，本机只知道显示过的',
    paid: '两边都算三天内付款并成团的人；成团没在页面上显示过、也没记过的，本机不算',
    rate: '两边都用成团人数除；没看到成团的单会让本机偏低',
    sales: '本机按咨询后 72 小时内付的款算，没成团的也在内',
    averageResponse: '隔了 10 分钟才回的，本机不进平均',
  },
  qianniu: {
    inquiry: '两边都不算下单以后才来问的人；21 天内有过订单又没下新单的算售后，旧订单本机只知道显示过的',
    paid: '本机算的是最终付款（到第 3 天结束）；千牛有当日、次日、最终三种，看清这张表是哪一种',
    rate: '本机算的是最终付款；千牛有当日、次日、最终三种，看清这张表是哪一种',
    sales: '本机按咨询后 72 小时内付的款算，没填金额的单没法计入',
    averageResponse: '隔了 10 分钟才回的，本机不进平均',
  },
  jd: {
    inquiry: '两边都把接待过的人都算；只在别的电脑上接待的，本机没有',
    ordered: '两边都算咨询后 24 小时内下的单，15 天内取消的要扣；取消没显示过的，本机没扣',
    rate: '两边都算下单转化，15 天内还会因为取消变',
    sales: '两边都按下单金额算；没填金额的单本机没法计入',
    inTime: '两边都算 9 点到 23 点开始的会话；离线留言不算',
  },
  xiaohongshu: {
    sessions: '本机按隔 10 分钟没说话分开会话，只算 9 点到 23 点开始的；小红书怎么分没有公布',
    inTime: '两边都算 3 分钟内人工首次回复的会话',
    rate: '小红书按会话算付款，本机按人算 72 小时内付款',
    sales: '小红书没有公布算几天内付款，本机算 72 小时',
  },
};

/** Holds for every figure of every platform. */
export const always =
  '本机只看得到这个浏览器里的会话和显示过、记过的订单；换过电脑、手机上回的、没记下的订单，平台有、本机没有。';

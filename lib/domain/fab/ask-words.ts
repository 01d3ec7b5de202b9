/** What buyers ask when they mean this line of the parameters; a line that is not here is asked by its own name. */
const asksOf: readonly (readonly [name: RegExp, words: string])[] = [
  [/材质|面料|成分|材料|用料|内胆|填充|鞋面|里料/, '材质 面料 成分 材料 料子 用料 什么料 什么做的 内胆 填充 含量'],
  [/配料/, '配料 成分 添加 什么做的'],
  [/尺寸|规格|大小|长宽/, '尺寸 规格 多大 多长 多宽 多高 大小 长宽高 放得下 放不下'],
  [/厚度/, '厚度 多厚 几厘米 厚吗'],
  [/重量|净含量|净重/, '重量 多重 几斤 净含量 多少克 净重'],
  [/容量/, '容量 几升 装多少 能装 多少毫升 充几次'],
  [/承重/, '承重 几公斤 能承'],
  [/功率|瓦数/, '功率 几瓦 多少瓦 费电 耗电'],
  [/续航|电池/, '续航 电池 多久没电 用多久 充电多久'],
  [/保质期|生产日期/, '保质期 生产日期 什么时候生产 放多久 日期'],
  [/洗|打理|保养/, '怎么洗 机洗 手洗 水洗 能洗 打理 保养 熨 缩水 掉色 褪色 变形'],
  [/储存|保存|存放/, '怎么存 怎么放 保存 冷藏 放多久'],
  [/质保|售后|保修/, '质保 保修 售后 坏了 几年'],
  [/产地/, '产地 哪里产 哪里的 哪产'],
  [/颜色|色号/, '颜色 色号 什么色 有几个颜色'],
  [/尺码|鞋码|码数/, '尺码 什么码 几码 码数'],
  [/适用|适合/, '适用 适合 能不能用 通用'],
  [/安装/, '安装 怎么装 打孔'],
  [/口味/, '口味 什么味'],
  [/认证|等级|能效|防水/, '认证 等级 几级 能效 防水'],
];

/** `面料` → 材质, 面料, 什么料…; `承重` → 承重, 几公斤…; always its own name too. */
export function askWords(attribute: string): string[] {
  const known = asksOf.filter(([name]) => name.test(attribute)).flatMap(([, words]) => words.split(' '));
  return [...new Set([attribute.trim(), ...known])].filter((word) => word !== '');
}

/** Words that hold one of the short ones and mean something else. */
const otherwise =
  /重新|重要|重复|严重|尊重|毛病|年轻|漂亮|亮点|黑色|白色|冰箱|热情|热卖|热销|热水|香港|风格|风险|银行卡|会员卡|优惠卡|点卡|卡券|加油|干嘛|干吗|干什么|干啥|变化|优化|文化|沙发|分钟|几分|评分|部分|分期|晒图|晒单|冷静|软件|硬件|硬盘|老板|老铁|老师|轻松|化妆|弹窗|印象|打印|风评|颜色|洗衣机|洗碗机|空调房/g;

/** What the buyer said, without the words that only look like asking for something. */
export function meantWords(said: string): string {
  return said.slice(0, 2_000).toLowerCase().replace(otherwise, ' ');
}

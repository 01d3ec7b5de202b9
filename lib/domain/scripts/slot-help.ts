/** What an editor can offer to insert: the slot itself, what it becomes, and one line on it. */
export interface SlotHelp {
  insert: string;
  name: string;
  example: string;
  hint: string;
}

/** In the order in which agents want them. Any other name in braces is a field that the agent fills in. */
export const slotHelp: readonly SlotHelp[] = [
  { insert: '{{买家|亲}}', name: '买家', example: '小满', hint: '昵称打了码或是平台编号时，说竖线后面的' },
  { insert: '{{客服}}', name: '客服名字', example: '小禾', hint: '开头和结尾用同一个名字，在客服台或弹窗里定' },
  { insert: '{{店铺}}', name: '店铺', example: '云眠家居', hint: '页面上的店名，没有就用“店铺事实”里的' },
  { insert: '{{商品}}', name: '商品', example: '护颈枕', hint: '标题里的叫法，自动去掉修饰' },
  { insert: '{{价格}}', name: '页面价', example: '¥129.00', hint: '页面上确定的单价；“129起”不算' },
  { insert: '{{到手价}}', name: '到手价', example: '¥99.00', hint: '只用“算到手价”算过的；没算过就由您填' },
  { insert: '{{优惠}}', name: '能用上的优惠', example: '满300减30', hint: '按页面和店铺的优惠算，这一单真用得上的' },
  { insert: '{{凑单金额}}', name: '还差多少', example: '¥171.00', hint: '离下一档优惠差的钱或件数' },
  { insert: '{{下一档优惠}}', name: '下一档优惠', example: '满300减30', hint: '和“还差多少”配着用' },
  { insert: '{{活动截止}}', name: '活动截止', example: '11月11日 24:00', hint: '用得上的优惠里最早结束的' },
  { insert: '{{发货时间}}', name: '发货时间', example: '48小时内', hint: '在“店铺事实”里写一次' },
  { insert: '{{截单时间}}', name: '截单时间', example: '16:00', hint: '过了点，“今天能发”的话术自动变灰' },
  { insert: '{{快递}}', name: '快递', example: '中通', hint: '在“店铺事实”里写一次' },
  { insert: '{{包邮门槛}}', name: '包邮门槛', example: '59元', hint: '在“店铺事实”里写一次' },
  { insert: '{{退换政策}}', name: '退换政策', example: '7天无理由', hint: '在“店铺事实”里写一次' },
  { insert: '{{赠品}}', name: '赠品', example: '眼罩一个', hint: '“店铺事实”里的，到期不再填' },
  { insert: '{{补货时间}}', name: '补货时间', example: '下周三', hint: '“店铺事实”里的，可以只对一款' },
  { insert: '{{尺码}}', name: '尺码建议', example: 'L', hint: '尺码表里查得到才填' },
  { insert: '{{材质}}', name: '材质', example: '纯棉', hint: '页面上写了才填' },
  { insert: '{{问候}}', name: '问候', example: '下午好', hint: '按现在几点' },
  { insert: '{{今天+3}}', name: '几天后', example: '11月28日', hint: '也可以写 今天、明天、后天、日期+2天、今天+1周' },
  { insert: '{{星期+3}}', name: '星期几', example: '星期六', hint: '从今天往后数' },
  { insert: '{{选:红色|蓝色|白色}}', name: '几选一', example: '红色', hint: '填入前按数字键选一个，最多九个' },
  { insert: '{{填:口味}}', name: '现填', example: '微辣', hint: '每次由您填，冒号后是提示' },
  { insert: '{{光标}}', name: '光标', example: '', hint: '填入后光标停在这里，接着打字' },
];

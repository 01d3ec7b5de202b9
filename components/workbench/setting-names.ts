/** Switches as agents know them, by their key in a file. */
export const settingNames: Readonly<Record<string, string>> = {
  bindings: '快捷键',
  pins: '常用话术',
  docks: '浮层位置',
  consolesOff: '各客服台开关',
  agents: '客服名字',
  lossReasons: '流失原因',
  openAs: '打开方式',
  codePrefix: '编码前的符号',
  dayStartMinutes: '每天几点起算',
  tone: '推荐话术的语气',
  scriptsIn: '简体或繁体',
  statsHidden: '统计里不看的列',
  notifyDue: '到点跟进发系统通知',
  learnRanking: '推荐排序是否参考支付数字',
  complianceMuted: '不再提醒的检查',
  complianceRules: '发前检查的规则',
};

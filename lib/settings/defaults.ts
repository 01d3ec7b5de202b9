import { readerDefaults } from './reader-switches';
import type { LossReason, Settings } from './settings';

/** The first list of 流失原因: few enough to pick with one key. Most that are not the agent's doing stand last. */
const lossReasons: readonly LossReason[] = [
  { code: 'price', label: '嫌贵没谈下来', byAgent: true },
  { code: 'compare', label: '去比价了', byAgent: true },
  { code: 'hesitate', label: '还在犹豫', byAgent: true },
  { code: 'slow', label: '回复慢了', byAgent: true },
  { code: 'unfit', label: '款式不合适', byAgent: true },
  { code: 'silent', label: '不再回复', byAgent: true },
  { code: 'page', label: '页面没讲清', byAgent: false },
  { code: 'stock', label: '缺货断码', byAgent: false },
  { code: 'policy', label: '价格政策', byAgent: false },
  { code: 'doubt', label: '不放心质量', byAgent: true },
  { code: 'late', label: '发货赶不上', byAgent: false },
];

/** What holds until the agent chooses otherwise. */
export const defaults: Settings = {
  bindings: [],
  pins: [null, null, null, null, null, null],
  ...readerDefaults,
  agents: {},
  lossReasons,
  codePrefix: null,
  dayStartMinutes: 0,
  tone: null,
  scriptsIn: 'zh-CN',
  learnRanking: false,
  notifyDue: false,
  statsHidden: ['首次响应'],
  complianceMuted: [],
  complianceRules: {},
};

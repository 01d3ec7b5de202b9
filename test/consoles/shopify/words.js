import { clockTwelve } from '../shared/clock.js';

const english = {
  you: 'You',
  auto: 'Auto',
  delivered: 'Delivered',
  clock: clockTwelve,
  topic: 'Conversation topic',
  write: 'Message',
  hint: 'Shift + Enter',
  send: 'Send',
  open: 'Open',
  note: 'Add note',
  profile: 'Customer details',
  recommended: 'Product recommendations',
  none: 'Select a conversation to view',
};
const chinese = {
  you: '您',
  auto: '自动',
  delivered: '已送达',
  clock: (at) => clockTwelve(at).replace('AM', '上午').replace('PM', '下午'),
  topic: '对话主题',
  write: '消息',
  hint: 'Shift + Enter',
  send: '发送',
  open: '进行中',
  note: '添加备注',
  profile: '客户资料',
  recommended: '产品推荐',
  none: '选择一个对话以进行查看',
};

/** The page speaks the agent's language: `lang=zh` in the address. */
export const words = new URLSearchParams(location.search).get('lang') === 'zh' ? chinese : english;

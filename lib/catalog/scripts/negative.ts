import type { Script } from '../../domain/scripts/script';

/** 不满: sorry first, then one concrete step and when; nothing is sold here. */
export const negative: readonly Script[] = [
  {
    id: 'objection.negative.01',
    stage: 'objection',
    title: '先道歉',
    text: '抱歉让您生气了，这事我来跟。您先告诉我哪一步出了问题？',
    intents: ['negative'],
  },
  {
    id: 'objection.negative.02',
    stage: 'objection',
    title: '我来跟到底',
    text: '您说的我都记下了，{{回复时间}}前我给您准话，不让您再重复一遍',
    intents: ['negative'],
  },
  {
    id: 'objection.negative.03',
    stage: 'objection',
    title: '等太久',
    text: '让您等这么久是我们不对，我现在就处理您这件，别的先放一放',
    intents: ['negative'],
  },
  {
    id: 'objection.negative.04',
    stage: 'objection',
    title: '给出办法',
    text: '眼下能做的是{{解决办法}}，您看这样可以吗？',
    intents: ['negative'],
  },
  {
    id: 'objection.negative.05',
    stage: 'objection',
    title: '转主管',
    text: '这个超出我的权限了，我请主管来看，您的情况我一并写清楚交给他',
    intents: ['negative'],
    claim: '会真的转给主管',
  },
  {
    id: 'objection.negative.06',
    stage: 'objection',
    title: '不买了',
    text: '没关系，不合适就不勉强。方便说说是哪里没做好吗？我们改',
    intents: ['negative'],
  },
  {
    id: 'objection.negative.07',
    stage: 'objection',
    title: '想取消',
    text: '好的，取消可以在订单里申请，需要我一步步带您操作吗？',
    intents: ['negative'],
  },
];

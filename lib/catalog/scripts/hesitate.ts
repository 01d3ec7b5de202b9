import type { Script } from '../../domain/scripts/script';

/** 犹豫: one open question, no push. */
export const hesitate: readonly Script[] = [
  {
    id: 'objection.hesitate.01',
    stage: 'objection',
    title: '卡在哪',
    text: '不急的。方便说说主要卡在哪一点吗？我看能不能帮上',
    intents: ['hesitate'],
  },
  {
    id: 'objection.hesitate.02',
    stage: 'objection',
    title: '价格还是款',
    text: '您是在想价格，还是怕买了不合适？',
    intents: ['hesitate'],
  },
  {
    id: 'objection.hesitate.03',
    stage: 'objection',
    title: '跟家里商量',
    text: '应该的，大家一起用当然要商量。要不要我把要点理给您，好转给家里看？',
    intents: ['hesitate'],
  },
  {
    id: 'objection.hesitate.04',
    stage: 'objection',
    title: '等活动',
    text: '想等活动也行，下次什么力度我现在说不准，您不急用就等等看',
    intents: ['hesitate', 'promo'],
  },
  {
    id: 'objection.hesitate.05',
    stage: 'objection',
    title: '先收藏',
    text: '那您先收藏着，想好了回来说一声，规格我还记得',
    intents: ['hesitate'],
  },
  {
    id: 'objection.hesitate.06',
    stage: 'objection',
    title: '帮您缩小',
    text: '如果只能选一款，我会替您选{{推荐款}}，因为{{推荐理由}}',
    intents: ['hesitate'],
  },
];

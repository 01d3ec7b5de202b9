import type { Script } from '../../domain/scripts/script';

/** 问优惠: what there is, where it is, and that the order page decides. */
export const promo: readonly Script[] = [
  {
    id: 'promo.01',
    stage: 'guide',
    title: '要几件',
    text: '您要几件呀？我照件数把能用的优惠都给您算上',
    intents: ['promo'],
  },
  {
    id: 'promo.02',
    stage: 'guide',
    title: '现有活动',
    text: '现在有{{优惠}}，{{活动时间}}，付款前看下单页显示的为准',
    intents: ['promo'],
  },
  {
    id: 'promo.03',
    stage: 'guide',
    title: '到手多少',
    text: '按您要的算，到手大约{{到手价}}，以下单页为准～',
    intents: ['promo'],
  },
  {
    id: 'promo.04',
    stage: 'guide',
    title: '去哪领券',
    text: '券在{{领券位置}}领，领完回到这个页面再拍就会自动用上',
    intents: ['promo'],
  },
  {
    id: 'promo.05',
    stage: 'guide',
    title: '券用不了',
    text: '别急，把提示说给我看看，多半是门槛或时间没对上，我帮您查',
    intents: ['promo'],
  },
  {
    id: 'promo.06',
    stage: 'guide',
    title: '有什么赠品',
    text: '这款现在送{{赠品}}，跟着货一起到',
    intents: ['promo'],
    claim: '赠品还有且这单能送',
  },
  {
    id: 'promo.07',
    stage: 'guide',
    title: '没有活动',
    text: '这款眼下没有活动，我不想哄您等。合适的话可以先看看{{替代优惠}}',
    intents: ['promo'],
    claim: '这款现在没有活动',
  },
  {
    id: 'promo.08',
    stage: 'guide',
    title: '定金尾款',
    text: '定金{{定金}}，{{尾款时间}}付尾款{{尾款}}，以下单页为准',
    intents: ['promo'],
  },
  {
    id: 'promo.09',
    stage: 'guide',
    title: '帮您凑单',
    text: '再添{{凑单金额}}就能用上{{优惠}}，需要我帮您挑个用得上的吗？',
    intents: ['promo'],
  },
  {
    id: 'promo.10',
    stage: 'guide',
    title: '券先用上',
    text: '页面上的券和活动您先领上，我照您的件数再核一遍还能不能叠',
    intents: ['promo', 'price_high'],
    words: ['券', '优惠', '活动', '满减', '凑个整', '最低'],
  },
];

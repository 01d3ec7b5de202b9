import type { Script } from '../../domain/scripts/script';

/** 别处有: other channels are respected; what counts is whether it is the same thing. */
export const elsewhere: readonly Script[] = [
  {
    id: 'objection.elsewhere.01',
    stage: 'objection',
    title: '是不是同款',
    text: '看着像的款挺多，您看的那个规格、用料和这款一样吗？',
    intents: ['elsewhere'],
    words: ['一模一样', '同款', '另一家', '别家'],
  },
  {
    id: 'objection.elsewhere.02',
    stage: 'objection',
    title: '就差价格吗',
    text: '如果是一模一样的，您是只差在价格上，还是也看重售后？',
    intents: ['elsewhere', 'compare'],
  },
  {
    id: 'objection.elsewhere.03',
    stage: 'objection',
    title: '实体店',
    text: '店里能上手摸是好处。您担心的是实物效果吗？我可以给您看实拍',
    intents: ['elsewhere'],
    claim: '手上有这款的实拍',
  },
  {
    id: 'objection.elsewhere.04',
    stage: 'objection',
    title: '这边的好处',
    text: '在我们这边拍，{{本店好处}}，有事直接找我就能处理',
    intents: ['elsewhere'],
  },
  {
    id: 'objection.elsewhere.05',
    stage: 'objection',
    title: '算总账',
    text: '把运费和售后都算上再比一次，这边到手是{{到手价}}，以下单页为准',
    intents: ['elsewhere', 'compare'],
  },
  {
    id: 'objection.elsewhere.06',
    stage: 'objection',
    title: '尊重选择',
    text: '您在哪买都行，合适就好。这边还有什么让您犹豫的，说说看？',
    intents: ['elsewhere'],
  },
  {
    id: 'objection.elsewhere.07',
    stage: 'objection',
    title: '对着细节看',
    text: '图看着像，用料和做工常不一样。您对着详情页的细节图比一比，差别看得出来',
    intents: ['elsewhere', 'compare', 'price_high', 'product_info'],
    words: ['一模一样', '同款', '差不多', '不同', '不一样', '区别', '值在哪'],
  },
];

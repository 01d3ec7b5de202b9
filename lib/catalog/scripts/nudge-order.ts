import type { Script } from '../../domain/scripts/script';

/** 催拍: one true benefit, then a small question. */
export const nudgeOrder: readonly Script[] = [
  {
    id: 'nudge.order.price.01',
    stage: 'confirm',
    title: '优惠还在',
    text: '现在拍能用上{{优惠}}，减完多少看下单页，要不要我先帮您核下规格？',
    nudge: { to: 'order', benefit: 'price' },
  },
  {
    id: 'nudge.order.price.02',
    stage: 'confirm',
    title: '帮您算好了',
    text: '刚给您把券都算进去了，到手{{到手价}}，以下单页为准，合适就拍哈',
    nudge: { to: 'order', benefit: 'price' },
  },
  {
    id: 'nudge.order.stock.01',
    stage: 'confirm',
    title: '您要的有货',
    text: '刚帮您看了，{{规格}}还有货，定下来的话我帮您核对信息',
    nudge: { to: 'order', benefit: 'stock' },
    claim: '这个规格现在有货',
  },
  {
    id: 'nudge.order.stock.02',
    stage: 'confirm',
    title: '页面库存',
    text: '页面上{{规格}}显示还剩{{库存数}}，您不急的话也可以再想想',
    nudge: { to: 'order', benefit: 'stock' },
  },
  {
    id: 'nudge.order.dispatch.01',
    stage: 'confirm',
    title: '现在拍何时发',
    text: '现在拍的话{{发货时间}}出库，赶得上您用的日子吗？',
    nudge: { to: 'order', benefit: 'dispatch' },
  },
  {
    id: 'nudge.order.dispatch.02',
    stage: 'confirm',
    title: '赶下一批',
    text: '仓库{{截单时间}}截单，您要是定了，还能排进今天这批',
    nudge: { to: 'order', benefit: 'dispatch' },
    claim: '仓库今天还能发出',
  },
  {
    id: 'nudge.order.aftersale.01',
    stage: 'confirm',
    title: '不合适能退',
    text: '拍回去不合适，按{{退换政策}}处理，您可以先拿一件试试',
    nudge: { to: 'order', benefit: 'aftersale' },
  },
  {
    id: 'nudge.order.aftersale.02',
    stage: 'confirm',
    title: '有事找我',
    text: '定了就放心拍，后面用着有问题都可以找我，还有别的顾虑吗？',
    nudge: { to: 'order', benefit: 'aftersale' },
  },
];

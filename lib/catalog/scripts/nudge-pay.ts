import type { Script } from '../../domain/scripts/script';

/** 催付: maybe something is in the way; one true benefit. */
export const nudgePay: readonly Script[] = [
  {
    id: 'nudge.pay.aftersale.01',
    stage: 'order',
    title: '付款遇到问题',
    text: '看到您拍下啦，付款时有没有遇到什么问题？我来帮您看',
    nudge: { to: 'pay', benefit: 'aftersale' },
  },
  {
    id: 'nudge.pay.aftersale.02',
    stage: 'order',
    title: '哪里不放心',
    text: '还没付是有哪里不放心吗？售后这块您问我，我说清楚您再付',
    nudge: { to: 'pay', benefit: 'aftersale' },
  },
  {
    id: 'nudge.pay.price.01',
    stage: 'order',
    title: '金额对吗',
    text: '您那单金额和我们说好的对得上吗？不对先别付，我来查',
    nudge: { to: 'pay', benefit: 'price' },
  },
  {
    id: 'nudge.pay.price.02',
    stage: 'order',
    title: '优惠已用上',
    text: '您这单{{优惠}}用上了，付款金额以下单页为准',
    nudge: { to: 'pay', benefit: 'price' },
  },
  {
    id: 'nudge.pay.stock.01',
    stage: 'order',
    title: '核对规格',
    text: '您拍的规格我核了一下，货是有的，看没问题就可以付啦',
    nudge: { to: 'pay', benefit: 'stock' },
    claim: '拍下的规格有货',
  },
  {
    id: 'nudge.pay.stock.02',
    stage: 'order',
    title: '到点会关单',
    text: '提醒一下，没付款的单系统到点会自动关，您还要的话记得付哦',
    nudge: { to: 'pay', benefit: 'stock' },
  },
  {
    id: 'nudge.pay.dispatch.01',
    stage: 'order',
    title: '付了就排单',
    text: '付好后我这边就给您排单，{{发货时间}}发出',
    nudge: { to: 'pay', benefit: 'dispatch' },
  },
  {
    id: 'nudge.pay.dispatch.02',
    stage: 'order',
    title: '赶今天的车',
    text: '{{截单时间}}前付款能赶上今天出库，过了就顺到下一班',
    nudge: { to: 'pay', benefit: 'dispatch' },
    claim: '仓库今天还能发出',
  },
];

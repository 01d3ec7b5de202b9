import type { Script } from '../../domain/scripts/script';

/** 库存与断货: look it up, say why, ask what is needed, offer another, say when it is back. */
export const stock: readonly Script[] = [
  {
    id: 'stock.check.01',
    stage: 'guide',
    title: '帮您查库存',
    text: '您要哪个颜色和尺码？我现在就查库存',
    intents: ['stock_size'],
  },
  {
    id: 'stock.check.02',
    stage: 'guide',
    title: '有货',
    text: '查到了，{{规格}}现在有货，您要几件？',
    intents: ['stock_size'],
    claim: '这个规格现在有货',
  },
  {
    id: 'stock.check.03',
    stage: 'guide',
    title: '有哪些颜色',
    text: '目前能拍的有{{可选颜色}}，您平时爱穿深的还是浅的？',
    intents: ['stock_size'],
  },
  {
    id: 'stock.check.04',
    stage: 'guide',
    title: '限购数量',
    text: '这款每人限{{限购数量}}，您需要更多的话我帮您问问',
    intents: ['stock_size', 'promo'],
  },
  {
    id: 'stock.out.01',
    stage: 'objection',
    title: '说明断货',
    text: '不好意思，{{规格}}现在断货了，{{断货原因}}',
    intents: ['stock_size'],
  },
  {
    id: 'stock.out.02',
    stage: 'objection',
    title: '问看重什么',
    text: '这个缺货了真可惜。您是看中它的颜色，还是款式？我帮您找接近的',
    intents: ['stock_size'],
    claim: '这个规格确实没货',
  },
  {
    id: 'stock.out.03',
    stage: 'objection',
    title: '推替代款',
    text: '{{替代款}}和它很像，差别是{{区别}}，您看看能不能接受？',
    intents: ['stock_size'],
  },
  {
    id: 'stock.out.04',
    stage: 'objection',
    title: '何时补货',
    text: '仓库那边说{{补货时间}}补上，到了您再来看，我不敢先收您的单',
    intents: ['stock_size'],
  },
  {
    id: 'stock.out.05',
    stage: 'objection',
    title: '补货没准信',
    text: '补货时间还没有准信，不想让您空等，要不先看看别的颜色？',
    intents: ['stock_size'],
    claim: '补货时间确实未定',
  },
];

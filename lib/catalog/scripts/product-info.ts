import type { Script } from '../../domain/scripts/script';

/** 问商品: an answer the agent completes, or an honest "I'll look". */
export const productInfo: readonly Script[] = [
  {
    id: 'product.01',
    stage: 'guide',
    title: '这就去查',
    text: '我对着商品资料给您核一下，说准了再回您，稍等一分钟～',
    intents: ['product_info'],
  },
  {
    id: 'product.02',
    stage: 'guide',
    title: '问清用途',
    text: '您打算怎么用它？我按用途告诉您合不合适',
    intents: ['product_info'],
  },
  {
    id: 'product.03',
    stage: 'guide',
    title: '材质',
    text: '这款用的是{{材质}}，摸起来{{手感}}',
    intents: ['product_info'],
  },
  {
    id: 'product.04',
    stage: 'guide',
    title: '尺寸规格',
    text: '规格是{{规格}}，您可以先量一下要放的位置',
    intents: ['product_info'],
  },
  {
    id: 'product.05',
    stage: 'guide',
    title: '两款区别',
    text: '两款差在{{区别}}，其他差不多，您看用得上哪个',
    intents: ['product_info'],
  },
  {
    id: 'product.06',
    stage: 'guide',
    title: '怎么用',
    text: '用起来不难：{{用法}}，哪步卡住了随时叫我',
    intents: ['product_info'],
  },
  {
    id: 'product.07',
    stage: 'guide',
    title: '怎么打理',
    text: '平时{{打理方法}}就可以，别{{避免}}',
    intents: ['product_info'],
  },
  {
    id: 'product.08',
    stage: 'guide',
    title: '保质期',
    text: '保质期{{保质期}}，这批生产日期是{{生产日期}}',
    intents: ['product_info'],
  },
  {
    id: 'product.09',
    stage: 'guide',
    title: '里面有什么',
    text: '一份里有{{包含}}，别的需要另外配',
    intents: ['product_info'],
  },
  {
    id: 'product.10',
    stage: 'guide',
    title: '适不适合',
    text: '您说的情况{{适合与否}}，主要看{{判断依据}}',
    intents: ['product_info'],
  },
];

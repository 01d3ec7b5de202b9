import type { Script } from '../../domain/scripts/script';

/** 尺码: measures first, then one size, and how sure it is. */
export const sizes: readonly Script[] = [
  {
    id: 'size.01',
    stage: 'probe',
    title: '问身高体重',
    text: '把身高体重告诉我，平时喜欢宽松还是合身？我帮您看码',
    intents: ['stock_size'],
  },
  {
    id: 'size.02',
    stage: 'probe',
    title: '推荐尺码',
    text: '照您的数据建议{{尺码}}，喜欢宽松就往上拿一个',
    intents: ['stock_size'],
  },
  {
    id: 'size.03',
    stage: 'probe',
    title: '问脚长',
    text: '您量下脚长，再看看平时常穿多少码的鞋，我对着尺码表帮您选',
    intents: ['stock_size'],
  },
  {
    id: 'size.04',
    stage: 'probe',
    title: '对尺码建议',
    text: '照尺码表看，{{尺码建议}}，您也对一眼',
    intents: ['stock_size'],
  },
  {
    id: 'size.05',
    stage: 'probe',
    title: '偏大偏小',
    text: '这款版型{{版型}}，按平时的码{{选码办法}}',
    intents: ['stock_size'],
  },
  {
    id: 'size.06',
    stage: 'probe',
    title: '对尺码表',
    text: '我对着尺码表帮您看，您把平时穿的码和身高发我，差一码我会直说',
    intents: ['stock_size', 'ready'],
    words: ['平时穿', '穿多大', 'cm'],
  },
  {
    id: 'order.size.01',
    stage: 'order',
    title: '换尺码',
    text: '码不合适我帮您换。您要换成多大的？我先查有没有',
    intents: ['stock_size', 'worry'],
  },
  {
    id: 'size.07',
    stage: 'probe',
    title: '报给我就好',
    text: '身高体重报我就好，我只拿来看码，卡在中间的也会直说',
    intents: ['stock_size'],
    tone: 'warm',
  },
  {
    id: 'size.08',
    stage: 'probe',
    title: '量了再选',
    text: '请量一下{{测量部位}}，对照尺码表选接近的一档，量完发我复核',
    intents: ['stock_size'],
    tone: 'pro',
  },
  {
    id: 'size.09',
    stage: 'probe',
    title: '要身高体重',
    text: '身高多少，体重多少？',
    intents: ['stock_size'],
    tone: 'brief',
  },
];

import type { Script } from '../../domain/scripts/script';

/** 确认: what is bought, where it goes, one last look. */
export const confirm: readonly Script[] = [
  {
    id: 'confirm.01',
    stage: 'confirm',
    title: '核对规格',
    text: '好嘞，跟您对一下：{{商品}}，规格、数量、地址您看都对吗？',
    intents: ['ready'],
  },
  {
    id: 'confirm.02',
    stage: 'confirm',
    title: '怎么下单',
    text: '点商品卡片进去，选好规格直接拍就行，卡在哪步告诉我',
    intents: ['ready'],
    words: ['怎么拍', '怎么下', '直接拍', '在哪拍', '怎么买'],
  },
  {
    id: 'confirm.03',
    stage: 'confirm',
    title: '看下单页',
    text: '付款前看一眼下单页的金额和优惠，有出入先别付，叫我来看',
    intents: ['ready', 'promo'],
  },
  {
    id: 'confirm.04',
    stage: 'confirm',
    title: '核对地址',
    text: '拍的时候留意下收货地址和电话，需要改的话发货前跟我说',
    intents: ['ready'],
  },
  {
    id: 'confirm.05',
    stage: 'confirm',
    title: '颜色尺码',
    text: '跟您确认：{{颜色}}、{{尺码}}、{{数量}}，对吗？',
    intents: ['ready', 'stock_size'],
  },
  {
    id: 'confirm.06',
    stage: 'confirm',
    title: '改价',
    text: '您先拍下别付款，我看到订单就给您改，改好再付',
    intents: ['ready'],
    claim: '这单允许改价',
  },
  {
    id: 'confirm.07',
    stage: 'confirm',
    title: '怎么付',
    text: '付款页上能看到的方式都可以用，选您顺手的就行',
    intents: ['ready'],
    words: ['怎么付', '支付方式', '能用'],
  },
];

import type { Script } from '../../domain/scripts/script';

/** 货比三家: help to compare, never run another shop down. */
export const compare: readonly Script[] = [
  {
    id: 'objection.compare.01',
    stage: 'objection',
    title: '支持多比',
    text: '多比比是对的。您主要比的是价格，还是用料和售后？',
    intents: ['compare'],
    words: ['三家', '对比', '比较', '多看'],
  },
  {
    id: 'objection.compare.02',
    stage: 'objection',
    title: '问比哪款',
    text: '您在和哪款比呀？把规格说给我，我帮您一条条对',
    intents: ['compare'],
  },
  {
    id: 'objection.compare.03',
    stage: 'objection',
    title: '先看规格',
    text: '比之前先看规格一不一样：{{对比要点}}，这几处常会差出价来',
    intents: ['compare', 'elsewhere'],
  },
  {
    id: 'objection.compare.04',
    stage: 'objection',
    title: '说自己的',
    text: '别家的我不好说，我家这款是{{卖点}}，这个您可以放进去一起比',
    intents: ['compare', 'elsewhere'],
  },
  {
    id: 'objection.compare.05',
    stage: 'objection',
    title: '差在哪',
    text: '要是就差在价格上，您告诉我差多少，我看看能不能想想办法',
    intents: ['compare', 'price_high'],
  },
  {
    id: 'objection.compare.06',
    stage: 'objection',
    title: '售后也算',
    text: '除了价钱，售后也可以比一比：我们这边是{{售后政策}}',
    intents: ['compare'],
  },
  {
    id: 'objection.compare.07',
    stage: 'objection',
    title: '比完回来',
    text: '没事您慢慢看，比完有拿不准的回来问我，我一直在',
    intents: ['compare', 'hesitate'],
  },
  {
    id: 'objection.compare.08',
    stage: 'objection',
    title: '差价差在哪',
    text: '差价多半差在用料、做工和售后。您把那款规格发我，我一条条给您对',
    intents: ['compare', 'price_high', 'elsewhere', 'product_info'],
    words: ['好在哪', '贵在哪', '值在哪', '区别', '不同', '不一样', '差在哪', '有啥好', '有什么好', '凭什么'],
  },
];

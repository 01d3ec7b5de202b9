import type { Script } from '../../domain/scripts/script';

/** 迎接: say that someone is here, and ask for one thing. */
export const greet: readonly Script[] = [
  { id: 'greet.01', stage: 'greet', title: '在的', text: '在的亲，您看中哪款了？发我看看～' },
  { id: 'greet.02', stage: 'greet', title: '问哪款', text: '您好呀，是想了解{{商品}}吗？有什么想问的直接说就行' },
  { id: 'greet.03', stage: 'greet', title: '报名字', text: '您好，我是{{客服}}，今天由我陪您选～' },
  { id: 'greet.04', stage: 'greet', title: '称呼买家', text: '{{买家}}您好，欢迎来看看，想先了解哪方面？' },
  { id: 'greet.05', stage: 'greet', title: '刚忙完', text: '不好意思让您等了，我在的，您说～' },
  { id: 'greet.06', stage: 'greet', title: '老朋友', text: '又见到您啦，上次买的用着还顺手吗？' },
  { id: 'greet.07', stage: 'greet', title: '夜里在线', text: '这么晚还在挑呀，我在呢，慢慢问不着急' },
];

import type { Script } from '../../domain/scripts/script';

/** 探需: one question at a time. */
export const probe: readonly Script[] = [
  { id: 'probe.01', stage: 'probe', title: '谁用', text: '您是自己用，还是买来送人的呀？' },
  { id: 'probe.02', stage: 'probe', title: '用在哪', text: '平时主要在什么场合用？我好给您对着挑' },
  { id: 'probe.03', stage: 'probe', title: '看重什么', text: '您更在意用料、做工，还是价格？我先照这个给您看' },
  { id: 'probe.04', stage: 'probe', title: '问预算', text: '方便说个大概预算吗？我不给您乱推' },
  { id: 'probe.05', stage: 'probe', title: '何时要用', text: '有着急用的日子吗？我先帮您看赶不赶得上' },
  { id: 'probe.06', stage: 'probe', title: '之前用的', text: '之前用的是哪种？哪里不顺手，这次避开它' },
  { id: 'probe.07', stage: 'probe', title: '几个人用', text: '家里几个人用呢？大小我按人数给您配' },
];

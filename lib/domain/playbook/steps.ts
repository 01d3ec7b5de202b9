import type { Rung } from './ladder';

/** 认同 → 试探 → 价值 → 让步 → 成交: the card of an objection. */
const objectionSteps = ['ack', 'test', 'value', 'rung', 'close'] as const;
/** 为什么没货 → 买家要什么 → 替代 → 几时再有: the way out of a stock-out. */
const stockSteps = ['why', 'need', 'others', 'back'] as const;
/** 道歉 → 给时间: a buyer who is angry is sold nothing. */
const angerSteps = ['sorry', 'time'] as const;
export type Step = (typeof objectionSteps)[number] | (typeof stockSteps)[number] | (typeof angerSteps)[number];

export const stepNames: Record<Step, string> = {
  ack: '认同',
  test: '试探',
  value: '价值',
  rung: '让步',
  close: '成交',
  why: '说明',
  need: '问需求',
  others: '替代',
  back: '补货',
  sorry: '道歉',
  time: '给时间',
};

/** What one script does at the rung of the gift: goes to ask, says what came of it, or says that the answer is not there yet. */
export type GiftPart = 'ask' | 'give' | 'refused' | 'wait';

/** What a script does on the card of an objection. */
export interface StepMarks {
  /** The steps of the card that it takes, in order. */
  steps?: readonly Step[];
  /** The rung of the ladder that it stands on. */
  rung?: Rung;
  gift?: GiftPart;
  /** The agent's own class of objections that it belongs to, and is offered for alone. */
  of?: string;
}

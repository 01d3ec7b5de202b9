/** What is wrong with a reply in this talk, though its words are fine. */
export const talkKinds = ['repeated', 'short', 'unanswered', 'late', 'held', 'price', 'expired'] as const;
export type TalkKind = (typeof talkKinds)[number];

export const talkKindNames: Record<TalkKind, string> = {
  repeated: '重复发送',
  short: '一字回复',
  unanswered: '漏答',
  late: '久等未致歉',
  held: '稍等超时',
  price: '价格未加说明',
  expired: '活动过期',
};

export interface TalkFinding {
  kind: TalkKind;
  /** Where it stands in the draft, end not included; the whole draft where it is about all of it. */
  start: number;
  end: number;
  /** One line. */
  why: string;
  /** One plainer wording, or what to add. */
  plainer: string;
}

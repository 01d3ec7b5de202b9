import type { ReaderChannel } from '../link/overlay-side';
import type { FillFailure, FillResult, FillTarget } from '../link/protocol';

/** Null: the wire went before an answer came. */
export type Fill = (
  target: FillTarget,
  text: string,
  caret: number | null,
  replaces: string | null,
) => Promise<FillResult | null>;

/** Turns fills and their answers, which cross the wire each on its own, into calls. */
export function createFill(channel: Pick<ReaderChannel, 'post' | 'closed'>) {
  const waiting = new Map<number, (result: FillResult | null) => void>();
  let calls = 0;
  const answer = (call: number, result: FillResult | null): void => {
    waiting.get(call)?.(result);
    waiting.delete(call);
  };
  channel.closed.addEventListener('abort', () => {
    for (const call of waiting.keys()) answer(call, null);
  });
  const fill: Fill = (target, text, caret, replaces) =>
    new Promise((resolve) => {
      if (channel.closed.aborted) return resolve(null);
      calls += 1;
      waiting.set(calls, resolve);
      channel.post({ type: 'fill', call: calls, target, text, caret, replaces });
    });
  return { fill, answer };
}

/** Why the reply box does not hold the answer, as the agent would say it. */
export const failureLines: Readonly<Record<FillFailure, string>> = {
  'buyer-changed': '会话已切换，未填入',
  'no-composer': '没找到回复框，未填入',
  'internal-note': '现在写的是内部备注，未填入；切回给买家的回复再按',
  locked: '回复框现在不能输入，未填入',
  composing: '输入法还没选好字，选好后再按一次',
  'code-gone': '编码已经改动，未填入',
  'not-taken': '回复框没收下这段话，已还原',
};

export const wireGoneLine = '和聊天页断开了，未填入，请刷新本页';

import { useLayoutEffect, useRef } from 'preact/hooks';
import { intentNames } from '../../lib/domain/intents/intents';
import { yuan } from '../../lib/domain/money';
import type { Judged } from '../../lib/domain/nudges/judge';
import { clockText, shortMoment } from '../../lib/domain/nudges/moment';
import './NudgeRow.css';

interface Props {
  id: string;
  row: Judged;
  now: number;
  /** Most invitations a day. */
  perDay: number;
  isChosen: boolean;
  /** This buyer's conversation is the open one. */
  isOpen: boolean;
  onOpen: () => void;
}

/** `到点`, `3:20 后`, `先回复`: one look says what is to be done. */
function whenOf({ verdict }: Judged, now: number): string {
  if (verdict.is === 'due') return '到点';
  if (verdict.is === 'held') return verdict.why.startsWith('先回复') ? '先回复' : '先不催';
  if (verdict.at === null) return '不催';
  return verdict.at - now < 3_600_000 ? `${clockText(verdict.at - now)} 后` : shortMoment(verdict.at, now);
}

/** How often already; invitations against the day's limit, as far as this machine has seen. */
function timesOf({ to, followUp, invitedToday }: Judged, perDay: number): string | null {
  if (to === 'order') return `本机已记 ${invitedToday}/${perDay}`;
  const paid = followUp.nudges.filter((nudge) => nudge.to === 'pay').length;
  return to === 'pay' && paid > 0 ? `已催付 ${paid} 次` : null;
}

function lastWordOf({ followUp: { buyerAt, shopAt } }: Judged, now: number): string | null {
  const at = Math.max(buyerAt ?? 0, shopAt ?? 0);
  if (at === 0) return null;
  return `${(buyerAt ?? 0) > (shopAt ?? 0) ? '买家' : '我方'}最后说 ${shortMoment(at, now)}`;
}

/** One buyer to come back to: who, what for, how much, what worried them, who spoke last, when and why. */
export function NudgeRow({ id, row, now, perDay, isChosen, isOpen, onOpen }: Props) {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isChosen) own.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isChosen]);
  const { followUp, verdict, closesAt } = row;
  const left = closesAt === null ? null : closesAt - now;
  const facts = [
    followUp.worry && followUp.worry !== 'other' && intentNames[followUp.worry],
    lastWordOf(row, now),
    timesOf(row, perDay),
    left !== null && left > 0 && `约 ${clockText(left)} 后关单`,
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the list, which keeps the focus.
    <div
      ref={own}
      id={id}
      class="nudge-row"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-is={verdict.is}
      onClick={onOpen}
    >
      <span class="nudge-name">
        <b>{followUp.name ?? '买家'}</b>
        {isOpen && <small>正在聊</small>}
        {followUp.tags.map((tag) => (
          <small key={tag}>{tag}</small>
        ))}
      </span>
      <span class="nudge-when">{whenOf(row, now)}</span>
      <span class="nudge-product">{followUp.product ?? '没读到商品'}</span>
      <span class="nudge-amount">{followUp.amount !== null && yuan(followUp.amount)}</span>
      <span class="nudge-why">{verdict.why}</span>
      {facts.length > 0 && <span class="nudge-facts">{facts.join(' · ')}</span>}
      {followUp.remark !== '' && <span class="nudge-facts">备注：{followUp.remark}</span>}
    </div>
  );
}

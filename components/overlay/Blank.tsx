import { isTrouble } from '../../lib/state/health';
import type { OverlayState } from '../../lib/state/overlay';
import { EmptyState } from '../ui/EmptyState';

/** Why no answers are shown now. */
export function Blank({ state }: { state: OverlayState }) {
  return <EmptyState title={titleOf(state)}>{hintOf(state)}</EmptyState>;
}

/** A conversation stands open, and the page does not say clearly whose: what that costs stands with the light. */
const isUnclear = ({ link, health }: OverlayState): boolean =>
  link.value === 'live' && isTrouble(health.log.value.health.buyer ?? null);

function titleOf(state: OverlayState): string {
  const { link, snapshot } = state;
  if (link.value === 'waiting') return '正在读取会话…';
  if (link.value === 'gone') return '这里暂时没有聊天窗口';
  if (isUnclear(state)) return '认不清这是哪位买家';
  return snapshot.value && snapshot.value.messages.length > 0 ? '正在切换会话…' : '还没有打开会话';
}

function hintOf(state: OverlayState) {
  const { link, snapshot } = state;
  if (isUnclear(state)) return <span>页面上的名字对上之前，这里不出答案、不填字</span>;
  if (link.value === 'gone') return <span>登录或回到聊天页后会自动接上</span>;
  if (link.value === 'live' && snapshot.value?.messages.length === 0) return <span>点开一位买家，答案就在这里</span>;
  return null;
}

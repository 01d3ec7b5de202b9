import type { OverlayState } from '../../lib/state/overlay';
import { EmptyState } from '../ui/EmptyState';

/** Why no answers are shown now. */
export function Blank({ state }: { state: OverlayState }) {
  return <EmptyState title={titleOf(state)}>{hintOf(state)}</EmptyState>;
}

function titleOf({ link, snapshot }: OverlayState): string {
  if (link.value === 'waiting') return '正在读取会话…';
  if (link.value === 'gone') return '这里暂时没有聊天窗口';
  return snapshot.value && snapshot.value.messages.length > 0 ? '正在切换会话…' : '还没有打开会话';
}

function hintOf({ link, snapshot }: OverlayState) {
  if (link.value === 'gone') return <span>登录或回到聊天页后会自动接上</span>;
  if (link.value === 'live' && snapshot.value?.messages.length === 0) return <span>点开一位买家，答案就在这里</span>;
  return null;
}

import type { Talk } from '../../lib/domain/practice/state';
import type { PracticeConsole } from '../../lib/state/practice';
import { waitingText } from './clock-text';

const previews = { product: '[商品]', order: '[订单]' };

function previewOf(talk: Talk): string {
  if (talk.draft.trim()) return `[草稿] ${talk.draft}`;
  const last = talk.lines.at(-1);
  return last ? `${last.kind === 'text' ? '' : previews[last.kind]}${last.text}` : '';
}

/** ↑↓ go to the neighbour, as they do in the consoles agents know. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const way = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' } as const;
  const sibling = way[event.key as keyof typeof way];
  const row = sibling && event.currentTarget.closest('li')?.[sibling]?.firstElementChild;
  if (!(row instanceof HTMLElement)) return;
  event.preventDefault();
  row.focus();
}

interface RowProps {
  talk: Talk;
  isOpen: boolean;
  now: number;
  onOpen: () => void;
}

function Row({ talk, isOpen, now, onOpen }: RowProps) {
  const { buyer, outcome, unread, waitingSince } = talk;
  return (
    <li>
      <button
        type="button"
        class="row"
        data-row={buyer.id}
        data-outcome={outcome}
        aria-current={isOpen}
        onClick={onOpen}
        onKeyDown={moveFocus}
      >
        <span class="avatar" aria-hidden="true">
          {buyer.name.slice(0, 1)}
        </span>
        <span class="row-name" data-row-name>
          {buyer.name}
        </span>
        {outcome === 'talking' && waitingSince !== null && (
          <span class="row-wait" data-waiting data-late={now - waitingSince > 60_000}>
            <span class="unseen">已等待</span>
            {waitingText(now - waitingSince)}
          </span>
        )}
        {outcome !== 'talking' && <span class="row-end">{outcome === 'paid' ? '已付款' : '已离开'}</span>}
        <span class="row-preview">{previewOf(talk)}</span>
        {unread > 0 && (
          <span class="row-unread" data-unread>
            {unread}
            <span class="unseen">条未读</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** Everyone who has come in, in the order of their coming, so that no row moves under the agent's hand. */
export function ConversationList({ state }: { state: PracticeConsole }) {
  const { talks, open } = state.practice.value;
  return (
    <nav class="conversations" aria-label="会话列表">
      <h2>当前会话 {talks.length}</h2>
      <ul>
        {talks.map((talk) => (
          <Row
            key={talk.buyer.id}
            talk={talk}
            isOpen={talk.buyer.id === open}
            now={state.now.value}
            onOpen={() => state.act({ type: 'open', buyer: talk.buyer.id })}
          />
        ))}
      </ul>
    </nav>
  );
}

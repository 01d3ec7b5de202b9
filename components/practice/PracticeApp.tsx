import type { PracticeConsole } from '../../lib/state/practice';
import { EmptyState } from '../ui/EmptyState';
import { Controls } from './Controls';
import { ConversationList } from './ConversationList';
import { ReplyBox } from './ReplyBox';
import { SidePanel } from './SidePanel';
import { Transcript } from './Transcript';

function Chat({ state }: { state: PracticeConsole }) {
  const talk = state.open.value;
  if (!talk) {
    const { pace, talks } = state.practice.value;
    const line = pace.running || talks.length > 0 ? '点左边的买家，开始接待。' : '点右上角的“开始”，买家会陆续进来。';
    return (
      <section class="chat" aria-label="聊天">
        <EmptyState title={talks.length > 0 ? '有买家在等' : '还没有买家'}>{line}</EmptyState>
      </section>
    );
  }
  return (
    <section class="chat" aria-label="聊天" data-chat data-buyer={talk.buyer.id}>
      <header class="chat-head">
        <h2 data-buyer-name>{talk.buyer.name}</h2>
        <span class="quiet">来自商品页</span>
      </header>
      <Transcript key={talk.buyer.id} talk={talk} />
      <ReplyBox state={state} talk={talk} />
    </section>
  );
}

interface Props {
  state: PracticeConsole;
  shop: string;
  agent: string;
  onRestart: () => void;
}

/** The built-in chat console: simulated buyers, real work. */
export function PracticeApp({ state, shop, agent, onRestart }: Props) {
  return (
    <div class="practice" data-console="practice">
      <header class="top">
        <h1>练习台</h1>
        <p class="quiet">
          <span data-shop>{shop}</span> · 客服 <span data-agent>{agent}</span>
        </p>
        <Controls state={state} onRestart={onRestart} />
      </header>
      <main>
        <ConversationList state={state} />
        <Chat state={state} />
        <SidePanel talk={state.open.value} />
      </main>
    </div>
  );
}

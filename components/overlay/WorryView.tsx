import type { Message } from '../../lib/domain/conversation';
import { intentNames } from '../../lib/domain/intents/intents';
import { excerpt, findMarks } from '../../lib/domain/intents/marks';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { ariaKeys, Keycap } from '../ui/Keycap';
import { Marked } from '../ui/Marked';
import type { Props } from './props';
import { RereadLine } from './RereadLine';

/** Enough to understand a worry; the whole text stands in the console beside. */
const shown = 160;
const kindNames = {
  image: '［图片］',
  product: '［商品］',
  order: '［订单］',
  card: '［卡片］',
  text: '［空消息］',
} as const;

/** What the buyer wants, and in which words he said so. */
export function WorryView({ state, actions }: Props) {
  const worry = state.worry.value;
  if (!worry) return <p class="worry worry-none">{state.isUnread.value ? '买家说的话这里读不到' : '买家还没有说话'}</p>;
  const named = worry.hits.filter((hit) => hit.intent !== 'other');
  const keys = state.keys.value.reread;
  const words = named.flatMap((hit) => hit.words);
  return (
    <section class="worry" aria-label="买家在问">
      <div class="worry-intents">
        {named.map((hit) => (
          <Chip key={hit.intent} look="accent">
            {intentNames[hit.intent]}
          </Chip>
        ))}
        {worry.answered && <span class="quiet">已回复</span>}
        <Button
          look="plain"
          class="reread-opener"
          aria-keyshortcuts={ariaKeys(keys)}
          title={named.length > 0 ? undefined : '没读出买家要什么，可以告诉成单'}
          onClick={() => actions.reread()}
        >
          {named.length > 0 ? '不是这个意思' : '他在问什么'}
          {keys && <Keycap keys={keys} />}
        </Button>
      </div>
      {state.reread.value && <RereadLine state={state} actions={actions} />}
      {worry.messages.map((message) => (
        <MessageLine key={message.id} message={message} words={words} />
      ))}
    </section>
  );
}

function MessageLine({ message, words }: { message: Message; words: readonly string[] }) {
  const cut = excerpt(message.text, findMarks(message.text, words), shown);
  return <p class="worry-text">{cut.text === '' ? kindNames[message.kind] : <Marked {...cut} />}</p>;
}

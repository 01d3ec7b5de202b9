import type { Talk } from '../../lib/domain/practice/state';
import type { PracticeConsole } from '../../lib/state/practice';
import { Button } from '../ui/Button';

/** One box for all conversations, as in the consoles: opening another buyer changes what stands in it. */
export function ReplyBox({ state, talk }: { state: PracticeConsole; talk: Talk }) {
  const send = () => state.act({ type: 'send' });
  const onKeyDown = (event: KeyboardEvent) => {
    // The key that ends an input method's composition is no Enter of the agent's; Safari and old consoles say so by 229 only.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="reply"
      aria-label="回复"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        data-reply
        aria-label={`回复${talk.buyer.name}`}
        placeholder={`回复 ${talk.buyer.name}，Enter 发送，Shift+Enter 换行`}
        value={talk.draft}
        onInput={(event) => state.act({ type: 'draft', text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Button look="primary" type="submit" data-send disabled={!talk.draft.trim()}>
        发送
      </Button>
    </form>
  );
}

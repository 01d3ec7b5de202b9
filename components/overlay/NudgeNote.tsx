import { useEffect, useRef } from 'preact/hooks';
import { longestRemark } from '../../lib/domain/nudges/follow-up';
import type { NoteTyped } from '../../lib/domain/nudges/note-typed';
import type { OverlayActions } from '../../lib/state/actions';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';

interface Props {
  typed: NoteTyped;
  actions: Pick<OverlayActions, 'typeEntry' | 'keepEntry' | 'cancelEntry'>;
}

/** Remark, tags and what the buyer asked to be told: on this machine alone, gone with the follow-up. */
export function NudgeNote({ typed, actions }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => (form.current?.elements[0] as HTMLElement | undefined)?.focus(), []);
  return (
    <form
      ref={form}
      class="desk-note"
      aria-label="备注和提醒"
      onSubmit={(event) => {
        event.preventDefault();
        actions.keepEntry();
      }}
    >
      <TextField
        label="备注"
        value={typed.remark}
        maxLength={longestRemark}
        onType={(remark) => actions.typeEntry({ remark })}
      />
      <TextField
        label="标签"
        value={typed.tags}
        placeholder="回头客 急用"
        onType={(tags) => actions.typeEntry({ tags })}
      />
      <TextField
        label="到时候告诉买家"
        value={typed.wakeAbout}
        maxLength={longestRemark}
        placeholder="双11活动开始"
        onType={(wakeAbout) => actions.typeEntry({ wakeAbout })}
      />
      <TextField
        label="什么时候"
        type="datetime-local"
        value={typed.wakeAt}
        onType={(wakeAt) => actions.typeEntry({ wakeAt })}
      />
      <div class="desk-note-buttons">
        <Button type="submit" look="primary">
          记下
        </Button>
        <Button look="plain" onClick={actions.cancelEntry}>
          取消
        </Button>
      </div>
    </form>
  );
}

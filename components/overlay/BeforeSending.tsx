import type { Note } from '../../lib/domain/compliance/notes';
import type { OverlayActions } from '../../lib/state/actions';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import type { Props } from './props';

/** What to look at in the reply box before sending. It only says so: nothing is held back, nothing is changed. */
export function BeforeSending({ state, actions }: Props) {
  const notes = state.notes.value;
  return (
    <>
      <p class="unseen" role="status">
        {notes.length > 0 && `发送前留意：${notes.map(({ name }) => name).join('、')}`}
      </p>
      {notes.length > 0 && (
        <section class="checks" aria-label="发送前留意">
          <ul>
            {notes.map((note) => (
              <NoteLine key={note.id} note={note} actions={actions} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function NoteLine({ note, actions }: { note: Note; actions: OverlayActions }) {
  const { id, name, level, words, why, plainer, sayable } = note;
  return (
    <li class="check">
      <p>
        <Chip look={level}>{name}</Chip>{' '}
        {words && (
          <span class="check-words">
            {words.before}
            <mark class="ui-mark">{words.marked}</mark>
            {words.after}
          </span>
        )}
      </p>
      <p>{why}</p>
      <p class="quiet">{sayable ? `可以说：${plainer}` : plainer}</p>
      <div class="check-actions">
        {sayable && (
          <Button look="plain" aria-label={`复制：${plainer}`} title={plainer} onClick={() => actions.copy(plainer)}>
            复制
          </Button>
        )}
        <Button look="plain" aria-label={`不再提醒：${name}`} onClick={() => actions.mute(id)}>
          不再提醒
        </Button>
      </div>
    </li>
  );
}

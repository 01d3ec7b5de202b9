import type { Note } from '../../lib/domain/compliance/notes';

/** What an offered answer should be said otherwise for, in one line; nothing where it is clean. */
export function Warning({ note }: { note: Note | null }) {
  return (
    note && (
      <span class="warning">
        留意{note.name}：{note.why}
      </span>
    )
  );
}

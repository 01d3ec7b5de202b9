import { placeLine, type Rect } from '../domain/placement';
import { mountOverPage, standAt, style, viewportOf } from './host';
import { clearances, type ToAvoid } from './standing';

interface Note {
  text: string;
  /** What a click does; it may answer with another line, or with null to go. */
  onClick: () => Promise<string | null> | null;
}

const look = {
  all: 'initial',
  'box-sizing': 'border-box',
  padding: '0px 12px',
  font: '13px/36px system-ui, sans-serif',
  color: '#1f2328',
  background: '#ffffff',
  border: '1px solid #d0d7de',
  'border-radius': '8px',
  'text-align': 'center',
  cursor: 'pointer',
  'white-space': 'nowrap',
};

const size = { width: 320, height: 40 };

/** One quiet line in a corner of the page, clear of `avoid`. A click does what it says; it goes with `signal`. */
export function showNote(document: Document, note: Note, avoid: readonly Rect[], signal: AbortSignal): void {
  const gone = new AbortController();
  signal.addEventListener('abort', () => gone.abort(), { once: true });
  const button = document.createElement('button');
  button.textContent = note.text;
  style(button, look);
  mountOverPage(document, button, gone.signal);
  standAt(button, placeLine(size, viewportOf(document), avoid));
  button.addEventListener('click', async (click) => {
    if (!click.isTrusted) return;
    const next = await note.onClick();
    if (next === null) gone.abort();
    else button.textContent = next;
  });
}

/** For a page whose reader lives on without its extension. */
export function askForReload(toAvoid: ToAvoid, document: Document, signal: AbortSignal): void {
  if (signal.aborted) return;
  const note = { text: '成单已更新或停用，请刷新页面', onClick: () => null };
  showNote(document, note, clearances(toAvoid), signal);
}

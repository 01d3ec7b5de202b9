import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message, Snapshot } from '../../lib/domain/conversation';

const folder = dirname(fileURLToPath(import.meta.url));

/** The moment at which every case is played, in Shanghai. */
export const caseNow = new Date('2026-09-08T17:20:00+08:00');

/** A call of the fixture, or `["type", text]`: the agent's own keys. A text too long to write out is `{ repeat, times }`. */
export type Step = readonly [name: string, ...args: unknown[]];

export interface Case {
  /** What the page does to the reader here. */
  trap: string;
  /** More switches for the page: `frame=old`. */
  query: string;
  /** False: look at once, while the page is still about to do something. */
  waits: boolean;
  steps: readonly Step[];
  /** What a person would read then; null where no chat is. */
  snapshot: Truth | null;
}

/** A snapshot without the ids that no person reads; a card's text, and who waits in the list, may be left open. */
export type Truth = Omit<Snapshot, 'messages' | 'waiting'> & {
  waiting?: Snapshot['waiting'];
  messages: readonly (Pick<Message, 'side' | 'kind' | 'at'> & Partial<Message>)[];
};

/** The cases written for one console; none when it has no fixture. */
export function casesOf(consoleId: string): [name: string, told: Case][] {
  const own = join(folder, consoleId);
  if (!existsSync(join(own, 'page.html'))) return [];
  return readdirSync(own)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('.json', ''), parseCase(readFileSync(join(own, file), 'utf8'))]);
}

/** Folders here that hold a fixture page. */
export function fixtureFolders(): string[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'page.html')));
}

/** Times stand in the files as a clock in Shanghai shows them. */
function parseCase(text: string): Case {
  const told = JSON.parse(text, (name, value) => {
    if (name === 'at' && typeof value === 'string') return Date.parse(`${value.replace(' ', 'T')}+08:00`);
    return typeof value?.repeat === 'string' ? value.repeat.repeat(value.times) : value;
  });
  return { query: '', waits: true, ...told };
}

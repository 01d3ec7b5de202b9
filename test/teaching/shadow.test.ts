import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDefinition } from '../../lib/consoles/parse-definition';
import { read } from '../../lib/consoles/read';
import { watch } from '../../lib/consoles/watch';
import type { Snapshot } from '../../lib/domain/conversation';
import { createCourse } from '../../lib/teaching/course';
import { createLesson } from '../../lib/teaching/lesson';
import { boxOf, lines, page, taught } from './hashed-page';

/** The whole page in a component with an open shadow root, as some consoles are built. */
function openShadow(): ShadowRoot {
  document.body.innerHTML = '<section><chat-app></chat-app></section>';
  const root = (document.querySelector('chat-app') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = page('x7f3a', lines);
  return root;
}

let root: ShadowRoot;
const one = (css: string): Element => root.querySelector(css) as Element;
const picks = () => ({
  name: one('h2'),
  buyer: one('.theirs-x7f3a p'),
  mine: one('.mine-x7f3a p'),
  box: one('textarea'),
  row: one('li span'),
});

beforeEach(() => {
  root = openShadow();
});

describe('a chat in an open shadow root', () => {
  it('becomes a definition that looks into it, and reads all that one in the page itself would', () => {
    const definition = taught(picks());
    expect(parseDefinition(definition)).toEqual({ ok: true, definition });
    const seen = read(definition, document, 0);
    expect(seen?.buyer?.name).toBe('小满');
    expect(seen?.messages.map(({ side }) => side)).toEqual(['buyer', 'agent', 'buyer', 'system']);
    expect(seen?.composer.found).toBe(true);
    one('li span').textContent = '橘子';
    expect(read(definition, document, 0)?.buyer, 'the list in there is compared').toBeNull();
  });

  it('is proposed piece by piece without the mouse', () => {
    const course = createCourse(document, boxOf);
    course.goTo('box');
    expect(course.outlined()).toBe(one('textarea'));
  });

  it('keeps what was picked in there while everything is drawn anew', () => {
    const course = createCourse(document, boxOf);
    for (const [step, element] of Object.entries(picks())) {
      course.goTo(step as keyof ReturnType<typeof picks>);
      course.hover(element);
      course.pick();
    }
    root.innerHTML = page('x7f3a', lines).replaceAll(/ class="[^"]*"/g, '');
    const [first] = root.querySelectorAll('p');
    expect(first).toBeTruthy();
    expect(course.picks().buyer).toBe(first);
    expect(course.picks().box).toBe(one('textarea'));
  });

  it('is read again when something changes in there, which the page’s own observers do not hear of', async () => {
    let last: Partial<Snapshot> | null = null;
    const life = new AbortController();
    const requests: (() => void)[] = [];
    watch(taught(picks()), document, {
      now: () => 0,
      publish: (changed) => {
        last = changed;
      },
      signal: life.signal,
      pace: (readIt) => ({
        request: () => {
          requests.push(readIt);
        },
        hurry: () => undefined,
        stop: () => undefined,
      }),
    });
    const readAll = (): void => {
      for (const each of requests.splice(0)) each();
    };
    readAll();
    one('h2').textContent = '橘子';
    await vi.waitFor(() => expect(requests).not.toHaveLength(0));
    readAll();
    expect((last as Partial<Snapshot> | null)?.buyer, 'head and list disagree').toBeNull();
    life.abort();
  });
});

it('says of a closed shadow root that nobody can look into it', () => {
  document.body.innerHTML = '<sealed-chat></sealed-chat>';
  const sealed = document.querySelector('sealed-chat') as Element;
  sealed.attachShadow({ mode: 'closed' }).innerHTML = page('x7f3a', lines);
  const save = async () => ({ ok: true as const });
  const lesson = createLesson({ document, box: boxOf, assignment: null, now: () => 0, save });
  lesson.course.hover(sealed);
  lesson.pick();
  expect(lesson.problem()).toContain('封着');
  expect(lesson.course.number()).toBe(1);
});

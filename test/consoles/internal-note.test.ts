import { beforeEach, expect, it } from 'vitest';
import type { ConsoleDefinition } from '../../lib/consoles/definition';
import { createFiller } from '../../lib/consoles/fill';
import { createFillPlace } from '../../lib/consoles/fill-place';
import { findingsOf } from '../../lib/consoles/health';
import { zendesk } from '../../lib/consoles/known/zendesk';
import { createMemory } from '../../lib/consoles/memory';
import { readPage } from '../../lib/consoles/read';
import { createLesson } from '../../lib/teaching/lesson';
import { boxOf } from '../teaching/hashed-page';

/** As if the agent had taught the box once before, by what finds it whatever is written in it. */
const taught: ConsoleDefinition = { ...zendesk, composer: ['[contenteditable]'] };

const ticket = (channel: string): string => `
  <div data-test-id="header-tab" data-entity-id="7" data-entity-type="TICKET_ENTITY_TYPE" data-entity-is-selected="true"></div>
  <section data-test-id="ticket-7-standard-layout" data-is-active="true">
    <div data-side-conversations-anchor-id="7">
      <div data-test-id="omni-log-container"></div>
      <button data-test-id="omnichannel-channel-switcher-button" data-channel="${channel}"></button>
      <div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="true">draft</div>
    </div>
  </section>`;

beforeEach(() => {
  document.body.innerHTML = ticket('internal');
});

function readNow(by: ConsoleDefinition) {
  const reading = readPage(by, document, 0, createMemory(), []);
  return {
    composer: reading?.snapshot.composer,
    finding: reading && findingsOf(by, document, reading, createMemory()),
  };
}

it('is no reply box, and none is missed for it', () => {
  for (const by of [zendesk, taught]) {
    expect(readNow(by)).toMatchObject({ composer: { found: false, text: null }, finding: { composer: 'note' } });
  }
  document.body.innerHTML = ticket('email');
  expect(readNow(taught)).toMatchObject({ composer: { found: true, text: 'draft' }, finding: { composer: 'found' } });
  document.body.innerHTML = ticket('carrier-pigeon');
  expect(readNow(zendesk).finding?.composer).toBe('absent');
});

it('is not filled, and the agent is told why', async () => {
  const { signal } = new AbortController();
  const place = createFillPlace(
    () => taught,
    document,
    () => 0,
  );
  const key = readPage(taught, document, 0, createMemory(), [])?.snapshot.buyer?.key ?? '';
  const result = await createFiller(place, document, signal).fill({ buyerKey: key, newestId: null }, '亲，在的');
  expect(result).toEqual({ ok: false, reason: 'internal-note' });
  expect(document.querySelector('[contenteditable]')?.textContent).toBe('draft');
});

it('is neither proposed nor taken as the reply box that is taught anew', () => {
  const save = async () => ({ ok: true as const });
  const options = { document, box: boxOf, assignment: { field: 'box' as const, base: zendesk }, now: () => 0, save };
  const lesson = createLesson(options);
  expect(lesson.course.outlined()).toBeNull();
  expect(lesson.problem()).toContain('内部备注');
  lesson.course.move(1);
  expect(lesson.course.outlined()).toBeNull();
  lesson.course.hover(document.querySelector('[contenteditable]') as Element);
  lesson.pick();
  expect(lesson.course.step()).toBe('box');
  expect(lesson.result()).toBeNull();
  document.body.innerHTML = ticket('email');
  const again = createLesson(options);
  expect(again.problem()).toBeNull();
  expect(again.course.outlined()).toBe(document.querySelector('[contenteditable]'));
});

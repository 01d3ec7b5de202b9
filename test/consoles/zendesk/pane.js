import { h } from '../shared/dom.js';
import { createTranscript } from './transcript.js';

/** One ticket with all that belongs to it. It stays in the page until its tab is closed, whatever is shown. */
export function createPane({ id, subject, composer, later }) {
  const transcript = createTranscript({ later });
  const title = h('input.subject', { 'data-test-id': 'omni-header-subject', value: subject, 'aria-label': 'Subject' });
  const talk = h(
    'div.conversation-polaris.middle',
    { 'data-ticket-id': id, 'data-side-conversations-anchor-id': id },
    h('div.head', null, title),
    transcript.list,
    composer.box,
  );
  // Orders and products stand here, in frames of other apps.
  const apps = h('aside.right', { 'data-test-id': 'app-element' }, h('div.head', null, 'Apps'));
  const node = h('div.pane', { 'data-test-id': `ticket-${id}-standard-layout` }, talk, apps);
  let isFilled = false;
  return {
    node,
    composer,
    activate: (isActive) => node.setAttribute('data-is-active', String(isActive)),
    show(conversation) {
      isFilled = true;
      transcript.show(conversation);
    },
    refresh: (conversation) => isFilled && transcript.show(conversation),
    append: transcript.append,
    scrollTo: (top) => {
      transcript.list.scrollTop = top;
    },
  };
}

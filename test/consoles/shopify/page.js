import { startConsole } from '../shared/console.js';
import { h, patchText } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createProfile } from './profile.js';
import { createTranscript } from './transcript.js';
import { words } from './words.js';

const root = document.getElementById('root');
const divider = () => h('div.divider', { 'data-testid': 'divider' });

function createView({ world, later, random, parts }) {
  return {
    bootUnits: 2,
    first: '0191f3a2-7c1e-7b40-9d55-3f0a6c21e801',
    newOrderId: () => `#${String(Math.floor(random() * 9000) + 1000)}`,
    mount({ open, send, draft }) {
      const list = createList({ world, onOpen: open });
      const transcript = createTranscript({ later });
      const composer = createComposer({ root, onDraft: draft, onSend: send });
      const panel = createProfile();
      const topic = h('h2', { 'data-testid': 'conversationTopic', 'aria-label': words.topic }, '');
      const middle = h('div.middle', null, h('div.head', null, topic), transcript.list, composer.box);
      const left = h('div.left', null, h('div.head', null, words.open), list.scroller);
      root.replaceChildren(h('div.inbox', null, left, divider(), middle, divider(), panel.node));
      return { list, transcript, composer, panel, topic };
    },
    header({ id, name }) {
      history.pushState(null, '', `/store/qingli-home/conversations/open/${id}${location.search}`);
      patchText(parts.topic, name);
    },
    login: () =>
      root.replaceChildren(h('div.login-page', null, h('div.login-box', null, h('h1', null, 'Log in to Shopify')))),
    /** No chat is open: the list and both dividers stay. */
    elsewhere: () =>
      root.replaceChildren(
        h(
          'div.inbox',
          null,
          h('div.left', null, parts.list.scroller),
          divider(),
          h('div.middle', null, words.none),
          divider(),
          h('div.right', null),
        ),
      ),
  };
}

startConsole({ root, seed: 47, usual: 30, records, loading: 'Loading', loginPath: '/login', createView });

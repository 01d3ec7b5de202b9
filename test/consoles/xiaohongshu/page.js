import { startConsole } from '../shared/console.js';
import { h } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('app');

function createView({ world, later, parts }) {
  return {
    bootUnits: 2,
    first: '5f3a90c1000000000100b1d4',
    mount({ open, send, draft }) {
      const list = createList({ world, onOpen: open });
      const transcript = createTranscript({ later });
      const composer = createComposer({ onDraft: draft, onSend: send });
      const name = h('span.xhs-im-chat-window__header-name', null, '');
      const header = h(
        'div.xhs-im-chat-window__header.head',
        null,
        h('div.xhs-im-chat-window__header-text', null, name),
      );
      const chat = h('div.xhs-im-chat-window', null, header, transcript.node, composer.box);
      const sidebar = h('div.xhs-im-view__sidebar', null, h('div.head', null, '消息'), list.node);
      root.replaceChildren(h('div.xhs-im-view', null, sidebar, h('div.xhs-im-view__main', null, chat)));
      return { list, transcript, composer, name };
    },
    /** The address changes with the click, and the mark in the list. */
    active(id) {
      history.pushState(null, '', `/chat/${id}${location.search}`);
      parts.list.render(id);
    },
  };
}

startConsole({ root, seed: 43, usual: 40, records, loading: '加载中', loginPath: '/login', createView });

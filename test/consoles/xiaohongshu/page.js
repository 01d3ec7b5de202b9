import { startConsole } from '../shared/console.js';
import { h, patchText } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('app');

function createView({ world, later, random }) {
  let parts;
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
      parts = { list, transcript, composer, name };
      const sidebar = h('div.xhs-im-view__sidebar', null, h('div.head', null, '消息'), list.node);
      root.replaceChildren(h('div.xhs-im-view', null, sidebar, h('div.xhs-im-view__main', null, chat)));
    },
    list: (openId) => parts.list.render(openId),
    /** The address changes with the click, and the mark in the list. */
    active(id) {
      history.pushState(null, '', `/chat/${id}${location.search}`);
      parts.list.render(id);
    },
    header: (conversation) => patchText(parts.name, conversation.name),
    composer: (_conversation, text) => parts.composer.show(text),
    transcript: (conversation) => parts.transcript.show(conversation),
    append: (conversation, message) => parts.transcript.append(conversation, message),
    panel: () => {},
    scroll(part, top) {
      const node = part === 'list' ? parts.list.scroller : parts.transcript.list;
      node.scrollTop = top;
    },
    /** The page by itself: now and then somebody's row moves up. */
    pulse(openId) {
      if (!root.contains(parts?.list.node ?? null)) return;
      const others = world.byTouch().filter(({ id }) => id !== openId);
      others[Math.floor(random() * Math.min(8, others.length))].touched = Date.now();
      parts.list.render(openId);
    },
  };
}

startConsole({ root, seed: 43, usual: 40, records, loading: '加载中', loginPath: '/login', createView });

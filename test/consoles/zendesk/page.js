import { startConsole } from '../shared/console.js';
import { h } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records, tickets } from './data.js';
import { createPane } from './pane.js';
import { createTabs } from './tabs.js';

const root = document.getElementById('root');
/** Made before the page starts, since a CKEditor takes its time; their panes come when they are opened. */
const composers = new Map();
for (const { id, channel } of tickets.values()) composers.set(id, await createComposer(channel));

function createView({ world, later }) {
  let parts;
  let panes;
  let openId = null;

  function paneOf(id) {
    if (!panes.has(id)) {
      const { subject = `Conversation with ${world.get(id).name}` } = tickets.get(id);
      panes.set(id, createPane({ id, subject, composer: composers.get(id), later }));
      parts.main.append(panes.get(id).node);
    }
    return panes.get(id);
  }
  const activate = (id) => {
    for (const [other, pane] of panes) pane.activate(other === id);
  };

  return {
    bootUnits: 2,
    first: '20418',
    mount({ open, send, draft }) {
      panes = new Map();
      for (const [id, composer] of composers)
        composer.hear({ send: () => openId === id && send(), draft: (text) => openId === id && draft(text) });
      const tabs = createTabs({ world, tickets, onOpen: open });
      const main = h('main#main_panes', null);
      parts = { tabs, main };
      root.replaceChildren(h('div.workspace', null, tabs.node, main));
      // Opened earlier in the day, and hidden since.
      for (const { id, isLater } of tickets.values()) if (!isLater) paneOf(id).show(world.get(id));
      activate(null);
    },
    list(id) {
      parts.tabs.render(id);
      for (const [other, pane] of panes) if (other !== openId) pane.refresh(world.get(other));
    },
    /** The tab is marked and the address changes with the click; the pane behind it comes a little later. */
    active(id) {
      parts.tabs.render(id);
      history.pushState(null, '', `/agent/tickets/${id}${location.search}`);
    },
    header({ id }) {
      openId = id;
      paneOf(id);
      activate(id);
    },
    composer: ({ id }, text) => paneOf(id).composer.show(text),
    transcript: (conversation) => paneOf(conversation.id).show(conversation),
    append: (conversation, message) => paneOf(conversation.id).append(conversation, message),
    scroll(part, top) {
      if (part === 'messages') paneOf(openId).scrollTo(top);
    },
    login: () =>
      root.replaceChildren(h('div.login-page', null, h('div.login-box', null, h('h1', null, 'Sign in to Zendesk')))),
    /** Another page of the workspace; all tickets stay in it, hidden. */
    elsewhere() {
      openId = null;
      parts.tabs.render(null);
      activate(null);
      parts.main.append(h('div.other-page', null, h('h1', null, 'Dashboard')));
    },
    /** The page by itself: somebody writes in a ticket that is not shown. */
    pulse(id) {
      if (!root.contains(parts?.main ?? null)) return;
      const other = [...tickets.keys()].find((ticket) => ticket !== id);
      window.fixture.write(other, 'Hello?');
    },
  };
}

startConsole({
  root,
  seed: 41,
  usual: tickets.size,
  records,
  loading: 'Loading',
  loginPath: '/auth/v2/login/signin',
  createView,
});

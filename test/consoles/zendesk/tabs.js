import { h, patchText } from '../shared/dom.js';

/** The tabs along the top, one for each ticket that the agent has opened. A chat's tab shows who writes, a mail's what it is about. */
export function createTabs({ world, tickets, onOpen }) {
  const tabs = new Map();
  const node = h('div.tabs', { role: 'tablist', 'aria-label': 'Tabs' });
  for (const { id } of world.conversations.values()) {
    const tab = createTab(id, onOpen);
    tabs.set(id, tab);
    node.append(tab.node);
  }
  return {
    node,
    render(openId) {
      for (const [id, tab] of tabs) tab.show(tickets.get(id).subject ?? world.get(id).name, id === openId);
    },
  };
}

function createTab(id, onOpen) {
  const title = h('div.cut', { 'data-test-id': 'header-tab-title' }, '');
  const number = h('div.small', { 'data-test-id': 'header-tab-subtitle' }, h('span', null, `#${id}`));
  const node = h(
    'a.tab',
    {
      role: 'tab',
      href: `/agent/tickets/${id}`,
      'data-test-id': 'header-tab',
      'data-entity-type': 'TICKET_ENTITY_TYPE',
      'data-entity-id': id,
      onclick: (event) => {
        event.preventDefault();
        onOpen(id);
      },
    },
    title,
    number,
  );
  return {
    node,
    show(text, isSelected) {
      title.title = text;
      patchText(title, text);
      node.setAttribute('data-entity-is-selected', String(isSelected));
      node.setAttribute('aria-selected', String(isSelected));
    },
  };
}

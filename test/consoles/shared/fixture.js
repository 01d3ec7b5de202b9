import { createStorm } from './storm.js';

/**
 * Joins world and view to the `window.fixture` that tests drive; the same for every console.
 * A switch of buyers happens as on the real pages in parts: row at once, header and reply box, then the transcript, then the right column.
 */
export function createFixture({ world, view, later, events, random, query }) {
  const sent = [];
  const drafts = {};
  let openId = null;
  let composerId = null;
  let shownId = null;
  let switching = [];
  let listDue = false;

  function open(id) {
    const conversation = world.get(id);
    for (const task of switching) later.cancel(task);
    openId = id;
    conversation.unread = 0;
    view.active(id);
    switching = [
      later.after(1, () => {
        composerId = id;
        view.header(conversation);
        view.composer(conversation, drafts[id] ?? '');
      }),
      later.after(3, () => {
        shownId = id;
        view.transcript(conversation);
      }),
      later.after(5, () => view.panel(conversation)),
    ];
  }

  function listLater() {
    if (listDue) return;
    listDue = true;
    later.after(1, () => {
      listDue = false;
      view.list(openId);
    });
  }

  function say(id, side, content) {
    const message = world.say(id, side, content);
    if (id === openId) world.get(id).unread = 0;
    if (id === shownId) view.append(world.get(id), message);
    listLater();
    return message.id;
  }

  /** Called by the view for a trusted Enter or click on send. Some consoles stop the same text twice. */
  function send() {
    const text = drafts[composerId] ?? '';
    if (composerId === null || text.trim() === '') return;
    if (view.repeated && sent.at(-1)?.text === text) return view.repeated();
    sent.push({ buyer: composerId, text });
    drafts[composerId] = '';
    view.composer(world.get(composerId), '');
    say(composerId, 'agent', text);
  }

  function keepDraft(text) {
    drafts[composerId] = text;
  }

  function change(id, edit) {
    edit(world.get(id));
    if (id === shownId) view.panel(world.get(id));
  }

  function mount() {
    // The task that runs now is over: to cancel it would tell those who wait that nothing is under way.
    switching = [];
    shownId = null;
    const id = openId;
    openId = null;
    view.mount({ open, send, draft: keepDraft });
    view.list(null);
    if (id !== null) open(id);
  }

  const api = {
    buyers: [...world.conversations.values()].map(({ id, name }) => ({ id, name })),
    events,
    sent,
    drafts,
    draft: () => drafts[composerId] ?? '',
    open,
    write: (id, content) => say(id, 'buyer', content),
    reply: (id, text, { robot = false } = {}) => say(id, robot ? 'robot' : 'agent', text),
    system: (id, text) => say(id, 'system', text),
    order: (id, order) =>
      change(id, ({ orders, products }) => {
        const old = orders.find((other) => order.id === undefined || other.id === order.id);
        if (old) Object.assign(old, order);
        else {
          const { title = '店铺商品', shape } = products[0] ?? {};
          orders.unshift({ id: view.newOrderId(), title, shape, amount: '0.00', ...order });
        }
      }),
    product(id, product) {
      change(id, ({ products }) => products.unshift(product));
      if (view.looksAt) say(id, 'system', view.looksAt(product));
    },
    reorder() {
      for (const conversation of world.conversations.values()) conversation.touched = random() * 1e12;
      view.list(openId);
    },
    closed(id) {
      change(id, (conversation) => {
        conversation.closed = true;
        conversation.waitingSince = null;
      });
      say(id, 'system', '系统关闭会话');
    },
    login(loggedIn) {
      if (loggedIn) back();
      else leave(view.loginPath, view.login);
    },
    route(path) {
      if (path === view.path) back();
      else leave(path, () => view.elsewhere(path));
    },
    scroll: (part, top) => view.scroll(part, top),
    storm: createStorm(
      world,
      random,
      (id, text) => say(id, 'buyer', text),
      () => openId,
    ),
    settled: later.settled,
    hold: later.hold,
    step: later.step,
    release: later.release,
    html: () => document.documentElement.outerHTML,
  };

  function leave(path, show) {
    for (const task of switching) later.cancel(task);
    shownId = null;
    composerId = null;
    history.pushState(null, '', path + location.search);
    show();
  }
  function back() {
    history.pushState(null, '', view.path + location.search);
    switching = [later.after(view.bootUnits, mount)];
  }

  view.shell();
  switching = [
    later.after(view.bootUnits, () => {
      mount();
      open(view.first);
    }),
  ];
  if (query.storm > 0) later.settled().then(() => api.storm(query.storm, Number.POSITIVE_INFINITY));
  if (!query.quiet) setInterval(() => view.pulse(openId), 4000);
  return api;
}

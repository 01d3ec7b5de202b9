import { h, patchText } from './dom.js';
import { createFixture } from './fixture.js';
import { createLater } from './later.js';
import { loginPage, otherPage } from './pages.js';
import { readQuery } from './query.js';
import { createRandom } from './random.js';
import { createRecorder } from './recorder.js';
import { createWorld } from './world.js';

/** What most consoles do with their parts: what `mount` gives, by name. A console that does otherwise says so in its own view. */
const usualView = ({ root, loading, world, random, parts }) => ({
  shell: () => root.replaceChildren(h('div.booting', null, loading)),
  login: () => root.replaceChildren(loginPage()),
  elsewhere: (path) => root.replaceChildren(otherPage(path)),
  list(openId) {
    parts.list.render(openId);
    parts.composer.render?.();
  },
  active: (id) => parts.list.render(id),
  header: ({ name }) => patchText(parts.name, name),
  composer: (conversation, text) => parts.composer.show(text, conversation),
  transcript: (conversation) => parts.transcript.show(conversation),
  append: (conversation, message) => parts.transcript.append(conversation, message),
  panel: (conversation) => parts.panel?.show(conversation),
  scroll(part, top) {
    const { scroller } = part === 'list' ? parts.list : parts.transcript;
    scroller.scrollTop = top;
  },
  /** The page by itself: waiting times go on, and now and then somebody's row moves up. */
  pulse(openId) {
    if (!root.contains(parts.list?.scroller ?? null)) return;
    const others = world.byTouch().filter(({ id }) => id !== openId);
    others[Math.floor(random() * Math.min(8, others.length))].touched = Date.now();
    parts.list.render(openId);
  },
});

/**
 * Starts a console's page in `root`: `records(count)` is its data, `createView` what its `window.fixture` drives. A view's `mount` draws the
 * chat and gives its parts, which all of the view finds in `parts` then.
 */
export function startConsole({ root, seed, usual, records, loading, loginPath, createView }) {
  const events = createRecorder();
  const query = readQuery();
  const later = createLater(query.delayMs);
  const random = createRandom(seed);
  const world = createWorld(records(query.storm > 0 ? 200 : usual), Date.now());
  const parts = {};
  const own = createView({ world, later, random, query, parts });
  const view = {
    path: location.pathname,
    loginPath,
    ...usualView({ root, loading, world, random, parts }),
    ...own,
    mount: (hand) => Object.assign(parts, own.mount(hand)),
  };
  window.fixture = createFixture({ world, view, later, events, random, query });
  if (!query.loggedIn) window.fixture.login(false);
}

import { h } from './dom.js';
import { createFixture } from './fixture.js';
import { createLater } from './later.js';
import { loginPage, otherPage } from './pages.js';
import { readQuery } from './query.js';
import { createRandom } from './random.js';
import { createRecorder } from './recorder.js';
import { createWorld } from './world.js';

/** Starts a console's page in `root`: `records(count)` is its data, `createView(parts)` what its `window.fixture` drives. */
export function startConsole({ root, seed, usual, records, loading, loginPath, createView }) {
  const events = createRecorder();
  const query = readQuery();
  const later = createLater(query.delayMs);
  const random = createRandom(seed);
  const world = createWorld(records(query.storm > 0 ? 200 : usual), Date.now());
  const view = {
    path: location.pathname,
    loginPath,
    shell: () => root.replaceChildren(h('div.booting', null, loading)),
    login: () => root.replaceChildren(loginPage()),
    elsewhere: (path) => root.replaceChildren(otherPage(path)),
    ...createView({ world, later, random, query }),
  };
  window.fixture = createFixture({ world, view, later, events, random, query });
  if (!query.loggedIn) window.fixture.login(false);
}

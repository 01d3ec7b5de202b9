import { startConsole } from '../shared/console.js';
import { h, patchText } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createPanel } from './panel.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('root');

function createView({ world, later, random, parts }) {
  /** Names come a little later than the page: until then the digits of the uid stand there. */
  let hasNames = false;
  const nameOf = ({ id, name }) => (hasNames ? name : id);

  function nameAll(openId) {
    hasNames = true;
    parts.list.render();
    const open = openId();
    if (open) patchText(parts.name, nameOf(world.get(open)));
  }

  return {
    bootUnits: 2,
    first: '3194407218',
    newOrderId: () => `26251${String(Math.floor(random() * 1e11)).padStart(11, '3')}`,
    mount({ open, send, draft }) {
      hasNames = false;
      let openId = null;
      const list = createList({ world, nameOf, onOpen: open });
      const transcript = createTranscript({ later, nameOf: ({ name }) => name });
      const composer = createComposer({ onDraft: draft, onSend: send });
      const panel = createPanel();
      const name = h('span', null, '');
      const icons = ['icon-star', 'icon-session-transfer'].map((alt) => h('img', { alt, src: avatar(alt) }));
      const header = h('div.head', null, name, h('span.TargetUserHeaderRight', null, ...icons));
      const middle = h('section.middle', null, header, transcript.list, composer.box);
      root.replaceChildren(h('main.columns', null, h('aside.left', null, list.node), middle, panel.node));
      later.after(6, () => nameAll(() => openId));
      return { list, transcript, composer, panel, name, see: (id) => (openId = id) };
    },
    header(conversation) {
      parts.see(conversation.id);
      patchText(parts.name, nameOf(conversation));
    },
    /** The page by itself: waiting times go on. */
    pulse() {
      if (root.contains(parts.list?.scroller ?? null)) parts.list.render();
    },
  };
}

startConsole({ root, seed: 29, usual: 26, records, loading: '客服工作台加载中', loginPath: '/login', createView });

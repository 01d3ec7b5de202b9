import { startConsole } from '../shared/console.js';
import { h } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createPanel } from './panel.js';
import { createTranscript } from './transcript.js';

const app = document.getElementById('app');

function createView({ world, later, random, parts }) {
  return {
    /** Its containers come late: a second and a half. */
    bootUnits: 10,
    first: '7300481',
    newOrderId: () => `260908-${String(Math.floor(random() * 1e15)).padStart(15, '4')}`,
    shell: () => app.replaceChildren(topBar(), h('div.connecting', null, '正在连接服务器...')),
    mount({ open, send, draft }) {
      const list = createList({ world, onOpen: open });
      const transcript = createTranscript({ later });
      const composer = createComposer({ onDraft: draft, onSend: send });
      const panel = createPanel();
      const name = h('div.name', null, '');
      const chat = h('section.chat', null, chatHeader(name), transcript.container, composer.box);
      const left = h('aside.left', null, h('div.search', null, '搜索用户昵称 / 订单号'), ...list.nodes);
      app.replaceChildren(topBar(), h('main.columns', null, left, chat, panel.node));
      return { list, transcript, composer, panel, name, chat };
    },
    /** The same reply twice in a row is held back. */
    repeated() {
      const close = h('button', { type: 'button', onclick: () => popup.remove() }, '知道了');
      const popup = h('div.repeat-tip', null, h('p', null, '您已发送过相同内容，请修改后再发送'), close);
      parts.chat.append(popup);
    },
    /** The page by itself: the waiting times go on, in a new list. */
    pulse(openId) {
      if (app.contains(parts.list?.scroller ?? null)) parts.list.render(openId);
    },
  };
}

function topBar() {
  const figures = [
    ['今日咨询人数', '86'],
    ['今日客服成团金额', '¥2,143.60'],
    ['询单人数', '41'],
    ['成团人数', '17'],
    ['询单转化率', '41.46%'],
    ['30s应答率', '93.1%'],
    ['3分钟人工回复率', '97.6%'],
    ['平均人工响应时长', '28秒'],
  ];
  return h(
    'header.top-bar',
    null,
    h('b', null, '拼多多客服平台'),
    ...figures.map(([title, value]) => h('span.figure', null, h('i', null, title), value)),
    h('span.account', null, '青栗百货铺 · 主账号'),
  );
}

const chatHeader = (name) =>
  h(
    'div.chatWindowHeader',
    null,
    h('div.base-info', null, name, h('span.tag', null, '拼单用户'), h('span.tag', null, '近90天 3单')),
    h('div.head-tools', null, ...['添加备注', '星标', '举报', '结束会话'].map((title) => h('span', null, title))),
  );

startConsole({ root: app, seed: 13, usual: 30, records, loginPath: '/chat-merchant/login', createView });

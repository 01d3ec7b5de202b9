import { startConsole } from '../shared/console.js';
import { createHashes, h } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createPanel } from './panel.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('root');

function createView({ world, later, random, query, parts }) {
  const hash = createHashes();
  return {
    bootUnits: 1,
    first: 'b1',
    newOrderId: () => `69${String(Math.floor(random() * 1e17)).padStart(17, '2')}`,
    looksAt: (product) => ({ looking: true, ...product }),
    mount({ open, send, draft }) {
      const list = createList({ world, hash, frame: query.frame, onOpen: open });
      const transcript = createTranscript({ hash, later });
      const composer = createComposer({ root, onDraft: draft, onSend: send });
      const panel = createPanel({ hash });
      const header = h('div#topbar-left-info', null);
      const chat = h(
        'div#workspace-chat',
        null,
        h('div.topbar', null, header, chatTools()),
        transcript.list,
        ...composer.nodes,
      );
      root.replaceChildren(topBar(), h('div.workspace', null, rail(), leftColumn(list.area), chat, panel.node));
      return { list, transcript, composer, panel, header, chat };
    },
    header: ({ name }) =>
      parts.header.replaceChildren(h('div', null, h('div', null, h('span', null, name)), h('span', null, '添加备注'))),
    /** Sending the same text again in a row opens a popup and sends nothing. */
    repeated() {
      const close = h('button', { type: 'button', onclick: () => popup.remove() }, '我知道了');
      const popup = h(
        'div.repeat-interceptor-popup',
        null,
        h('p', null, '请勿重复发送相同内容，以免影响买家体验'),
        close,
      );
      parts.chat.append(popup);
    },
  };
}

const chatTools = () =>
  h('div.chatTools', null, ...['星标', '转接', '拉黑', '结束会话'].map((title) => h('span', null, title)));

function topBar() {
  const menu = ['接待', '工单', '机器人', '数据', '质检', '设置'];
  return h(
    'header.top',
    null,
    h('b', null, '飞鸽'),
    ...menu.map((title, index) => h(index === 0 ? 'span.on' : 'span', null, title)),
    h('i', null, '接待中 37 · 今日接待 126 · 3分钟回复率 98.2%'),
    h('em', null, '● 在线'),
    h('span.who', null, '青栗生活馆 · 小李'),
  );
}

const rail = () =>
  h(
    'nav.rail',
    null,
    ...['会', '单', '商', '客', '数', '设'].map((title, index) => h(index === 0 ? 'span.on' : 'span', null, title)),
  );

function leftColumn(area) {
  return h(
    'aside.left',
    null,
    h('div.search', null, '搜索买家昵称 / 订单号'),
    h(
      'div.auxo-tabs',
      null,
      h('div.auxo-tabs-tab.auxo-tabs-tab-active', { 'data-qa-id': 'qa-active-chat-tab' }, '当前会话'),
      h('div.auxo-tabs-tab', { 'data-qa-id': 'qa-last-chat-tab' }, '最近联系'),
    ),
    area,
  );
}

startConsole({
  root,
  seed: 11,
  usual: 37,
  records,
  loading: '飞鸽工作台加载中',
  loginPath: '/login/common',
  createView,
});

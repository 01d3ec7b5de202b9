import { h } from './dom.js';

/** What stands there instead of the chat when nobody is logged in. */
export function loginPage() {
  return h(
    'div.login-page',
    null,
    h(
      'div.login-box',
      null,
      h('h1', null, '商家客服登录'),
      h('div.login-code', null),
      h('p', null, '扫码登录'),
      h('p', null, '手机号登录 · 邮箱登录'),
    ),
  );
}

/** Another route of the same app, with no chat on it. */
export function otherPage(path) {
  return h('div.other-page', null, h('h1', null, '客服数据'), h('p', null, `当前页面 ${path}，暂无数据`));
}

// Draws everything anew several times a second, as consoles do that re-render on every message of anybody.
const talks = [
  {
    name: '小满要早睡',
    orders: [
      ['2086450017731529', '待付款', '129.90'],
      ['2086450017738804', '交易成功', '59.00'],
    ],
    lines: [
      ['system', '小满要早睡进入会话'],
      ['buyer', '在吗'],
      ['agent', '在的亲，您说'],
      ['card', ''],
      ['buyer', '这款适合送长辈吗'],
      ['agent', '适合的，很多客人买来送爸妈'],
    ],
  },
  {
    name: '一颗酸梅',
    lines: [
      ['buyer', '什么时候发货呀'],
      ['agent', '亲，今天拍明天发'],
      ['buyer', '好的'],
    ],
  },
  {
    name: '橘子味的风',
    lines: [
      ['buyer', '有别的颜色吗'],
      ['agent', '有米白和雾蓝两色'],
    ],
  },
];
let open = talks[0];
const drafts = new Map();
const sent = [];
const seen = [];

/** `?release=2`: the same page after the next release, with other hashes. */
const isNext = new URLSearchParams(location.search).get('release') === '2';
const hashed = (names) => (isNext ? names.replace(/\w+/g, 'r$&Zq7') : names);
const h = (tag, attributes, ...children) => {
  // A test may have the page drawn as after a redesign of it (`consoles/redesign`).
  const element = window.redesign?.element(tag, tag, attributes) ?? document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, name === 'class' ? hashed(value) : value);
  element.append(...children);
  return element;
};
const card = () =>
  h(
    'div',
    { class: '_5tGb2' },
    h('p', { class: '_8uJm1' }, '暖云珊瑚绒盖毯 150×200 厘米'),
    h('p', { class: '_2xSw9' }, h('b', { class: '_7yHn4' }, '¥', '129', '.90')),
  );
const message = ([side, text], at) => {
  const time = h('time', { class: '_6pOl3' }, `14:0${at}`);
  if (side === 'system')
    return h('li', { class: '_1cVb6 _6jYd0' }, h('div', { class: '_9iKu7' }, h('p', { class: '_3eDc5' }, text)));
  const bubble = h('div', { class: '_3bMs5' }, h('p', { class: '_3eDc5' }, text), ...(side === 'card' ? [card()] : []));
  const avatar = h('span', { class: '_4rFv6', 'aria-hidden': 'true' }, side === 'agent' ? '禾' : open.name.slice(0, 1));
  return h('li', { class: side === 'agent' ? '_1cVb6 _4nHg8' : '_1cVb6' }, avatar, bubble, time);
};
const row = (talk) => {
  const button = h(
    'button',
    { type: 'button', class: '_2mXo9', 'aria-current': String(talk === open) },
    h('span', { class: '_5hBg3' }, talk.name),
    h('span', { class: '_8zAq2' }, talk.lines.at(-1)[1]),
  );
  button.onclick = () => {
    open = talk;
    draw();
  };
  return h('li', {}, button);
};
const order = ([number, status, amount]) =>
  h(
    'div',
    { class: '_0pLk2' },
    h('p', {}, h('span', { class: '_4dFg7' }, number), h('b', { class: '_9sXc3' }, status)),
    h('p', { class: '_1zHj8' }, '实付', h('i', {}, `¥${amount}`)),
  );
const aside = h('aside', { class: '_2nMk6' });
const list = h('ul', {});
const head = h('header', { class: '_5rTz2' });
const transcript = h('ol', {});
const log = h('div', { class: '_9kLw4', role: 'log' }, transcript);
const box = h('textarea', { class: '_0wEr7' });
const send = h('button', { type: 'button', class: '_6tRe9' }, '发送');
box.oninput = () => drafts.set(open, box.value);
const submit = () => {
  sent.push({ buyer: open.name, text: box.value });
  open.lines.push(['agent', box.value]);
  drafts.delete(open);
  draw();
};
send.onclick = submit;
box.onkeydown = (event) => {
  if (event.key === 'Enter' && !event.shiftKey) submit();
};
function draw() {
  list.replaceChildren(...talks.map(row));
  head.replaceChildren(h('h2', { class: '_7qAz1' }, open.name), h('span', {}, '来自商品页'));
  transcript.replaceChildren(...open.lines.map(message));
  const orders = open.orders?.map(order) ?? [h('p', {}, '没有相关订单')];
  aside.replaceChildren(h('h2', {}, '订单'), ...orders);
  box.placeholder = `回复 ${open.name}，Enter 发送`;
  if (box.value !== (drafts.get(open) ?? '')) box.value = drafts.get(open) ?? '';
}
const types = ['keydown', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'submit'];
for (const type of types) addEventListener(type, (event) => seen.push({ type, trusted: event.isTrusted }), true);
const desk = () =>
  h(
    'div',
    { class: '_8fQzk1' },
    h('nav', { class: '_1lPo8' }, h('h2', {}, '当前会话'), list),
    h('section', { class: '_7vPq3' }, head, log, box, send),
    aside,
  );
/** `?in=shadow`: all of it in a component. `?in=frame`: in a frame that comes late, and there in a component. */
const where = new URLSearchParams(location.search).get('in');
function inComponent(inner) {
  const app = document.createElement('desk-app');
  const sheet = new CSSStyleSheet();
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  sheet.replaceSync(rules.map(({ cssText }) => cssText).join(''));
  const root = app.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(inner);
  return app;
}
function lateFrame() {
  const frame = document.createElement('iframe');
  frame.src = `${location.pathname}?in=shadow`;
  document.body.append(frame);
}
if (where === 'frame') setTimeout(lateFrame, 200);
else {
  document.body.append(where === 'shadow' ? inComponent(desk()) : desk());
  draw();
  setInterval(draw, 300);
}
window.lookalike = {
  seen,
  sent,
  draft: () => box.value,
  write: (name, text) => {
    talks.find((talk) => talk.name === name).lines.push(['buyer', text]);
    draw();
  },
};

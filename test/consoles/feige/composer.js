import { controlAsReact } from '../shared/controlled.js';
import { h } from '../shared/dom.js';

/** The reply box. Its node outlives every switch of buyers; only placeholder and draft change. */
export function createComposer({ root, onDraft, onSend }) {
  const node = h('textarea', {
    'data-qa-id': 'qa-send-message-textarea',
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !event.isTrusted) return;
      event.preventDefault();
      onSend();
    },
  });
  const control = controlAsReact(node, root, onDraft);
  const tools = h(
    'div.tools',
    null,
    ...['表情', '图片', '商品', '优惠券', '评价', '转接'].map((tool) => h('span', null, tool)),
  );
  const send = h('div', { 'data-qa-id': 'qa-send-message-button', onclick: onSend }, '发送');
  const files = h('input', { type: 'file', multiple: true, 'aria-label': '上传图片' });
  const box = h('div#im-input-box', null, h('div', null, h('div', null, node)));
  return {
    nodes: [tools, box, files, h('div.send-line', null, h('span', null, 'Enter 发送，Shift+Enter 换行'), send)],
    show(draft, conversation) {
      node.placeholder = `发送给 ${conversation.name}，使用Enter 发送消息`;
      control.set(draft);
    },
    render: control.render,
  };
}

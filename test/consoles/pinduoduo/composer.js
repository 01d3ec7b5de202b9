import { controlAsVue } from '../shared/controlled.js';
import { h } from '../shared/dom.js';

/** The reply box. The node outlives a switch of buyers; keys and clicks that no hand made do nothing. */
export function createComposer({ onDraft, onSend }) {
  const node = h('textarea#replyTextarea', {
    placeholder: '请输入内容，Enter 发送，Ctrl+Enter 换行',
    onkeydown: (event) => {
      if (!event.isTrusted || event.key !== 'Enter' || event.isComposing || event.shiftKey || event.ctrlKey) return;
      event.preventDefault();
      onSend();
    },
  });
  const control = controlAsVue(node, onDraft);
  const tools = h(
    'div.reply-tools',
    null,
    ...['表情', '图片', '推荐商品', '优惠券', '快捷回复', '转移'].map((tool) => h('span', null, tool)),
  );
  const send = h('div.send-btn', { onclick: (event) => event.isTrusted && onSend() }, '发送');
  return {
    box: h('div.reply-box', null, tools, node, h('div.reply-foot', null, h('span', null, '0/500'), send)),
    show: control.set,
    render: control.render,
  };
}

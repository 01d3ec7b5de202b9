import { controlAsVue } from '../shared/controlled.js';
import { h } from '../shared/dom.js';

/** The reply box, one node for all buyers. Enter sends. */
export function createComposer({ onDraft, onSend }) {
  const node = h('textarea#input-textarea.text-area.editor', {
    placeholder: '请输入，按 Enter 发送',
    onkeydown: (event) => {
      if (!event.isTrusted || event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
      event.preventDefault();
      onSend();
    },
  });
  const control = controlAsVue(node, onDraft);
  const send = h('button.weui-desktop-btn.weui-desktop-btn_primary.go', { type: 'button', onclick: onSend }, '发送');
  return {
    box: h('div.chat-input.reply', null, node, h('div.send-line', null, send)),
    show: control.set,
    render: control.render,
  };
}

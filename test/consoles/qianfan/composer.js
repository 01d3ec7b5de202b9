import { controlAsVue } from '../shared/controlled.js';
import { h } from '../shared/dom.js';

/** The reply box, one node for all buyers. Enter sends; the button is locked while it is empty. */
export function createComposer({ onDraft, onSend }) {
  const node = h('textarea#jarvis-reply-textarea.reply-textarea.editor', {
    placeholder: '按 Enter 发送',
    onkeydown: (event) => {
      if (!event.isTrusted || event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
      event.preventDefault();
      onSend();
    },
  });
  const send = h('button.d-button.go', { type: 'button', disabled: true, onclick: onSend }, '发送');
  const control = controlAsVue(node, (text) => {
    send.disabled = text.trim() === '';
    onDraft(text);
  });
  return {
    box: h('div.reply', null, node, h('div.send-line', null, send)),
    show(text) {
      send.disabled = text.trim() === '';
      control.set(text);
    },
    render: control.render,
  };
}

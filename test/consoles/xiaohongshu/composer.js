import { h } from '../shared/dom.js';
import { controlEditable } from '../shared/editable.js';

/** The reply box: an editable part of the page. Enter sends, Shift+Enter breaks the line. */
export function createComposer({ onDraft, onSend }) {
  const node = h('div.xhs-im-input-bar-editor', {
    contenteditable: 'true',
    'data-placeholder': '发消息...',
    onkeydown: (event) => {
      if (!event.isTrusted || event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
      event.preventDefault();
      onSend();
    },
  });
  const control = controlEditable(node, onDraft);
  const send = h('button.xhs-im-input-bar-action-btn', { type: 'button', onclick: onSend }, '发送');
  return {
    box: h('div.xhs-im-input-bar', null, node, h('div.xhs-im-input-bar-actions', null, send)),
    show: control.set,
  };
}

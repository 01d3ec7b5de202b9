import { h } from '../shared/dom.js';
import { controlEditable } from '../shared/editable.js';

/** The reply box: an editable `pre`. What Enter does here is not known, so only the button sends. */
export function createComposer({ onDraft, onSend }) {
  const node = h('pre.edit', { contenteditable: 'true' });
  const control = controlEditable(node, onDraft);
  const send = h(
    'button.next-btn.next-btn-primary.send-btn.go',
    { type: 'button', onclick: onSend },
    h('span.send-text', null, '发送'),
  );
  return {
    box: h(
      'div.ww_input.reply',
      null,
      h('div.biz-expression-editor.text-area', null, h('div.editBox', null, node)),
      h('div.send-line', null, send),
    ),
    show: control.set,
  };
}

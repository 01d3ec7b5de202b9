import { h } from '../shared/dom.js';
import { controlEditable } from '../shared/editable.js';

/** The reply box: locked from the click on a row until the transcript is there, then with that buyer's draft. Enter sends. */
export function createComposer({ onDraft, onSend }) {
  let waiting = '';
  const node = h('div.EditorContent.editor', {
    contenteditable: 'true',
    onkeydown: (event) => {
      if (!event.isTrusted || event.key !== 'Enter' || event.isComposing || event.shiftKey || event.ctrlKey) return;
      event.preventDefault();
      onSend();
    },
  });
  const control = controlEditable(node, onDraft);
  const send = h('div.send-button.go', { onclick: onSend }, '发送');
  const group = h('div.SendButtonGroup', null, send, h('span.SendButton-icon', null, h('span.set-key-w', null, '▾')));
  const set = (text) => {
    waiting = text;
    control.set(text);
  };
  return {
    box: h('div.reply', null, node, h('div.send-line', null, group)),
    lock() {
      set('');
      node.setAttribute('contenteditable', 'false');
    },
    keep(text) {
      waiting = text;
      if (node.getAttribute('contenteditable') === 'true') set(text);
    },
    unlock() {
      node.setAttribute('contenteditable', 'true');
      set(waiting);
    },
  };
}

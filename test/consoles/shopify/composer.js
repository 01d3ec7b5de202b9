import { controlAsReact } from '../shared/controlled.js';
import { h } from '../shared/dom.js';
import { words } from './words.js';

/** The reply box: a textarea that React controls. What it really is, is not known. */
export function createComposer({ root, onDraft, onSend }) {
  const node = h('textarea.editor', {
    'aria-label': words.write,
    onkeydown: (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !event.isTrusted) return;
      event.preventDefault();
      onSend();
    },
  });
  const control = controlAsReact(node, root, onDraft);
  const send = h('button.go', { type: 'button', onclick: onSend }, words.send);
  return {
    box: h('div.reply', null, node, h('div.send-line', null, h('span.small', null, words.hint), send)),
    show: control.set,
    render: control.render,
  };
}

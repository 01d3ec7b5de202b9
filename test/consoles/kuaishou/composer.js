import { h } from '../shared/dom.js';

/** The reply box: Quill, whose model alone counts. The send button is disabled while it is empty; Enter sends. */
export function createComposer({ onDraft, onSend }) {
  const holder = h('div.SendBox-Editor', null);
  const send = h('button.ant-btn.ant-btn-primary.go', { type: 'button', onclick: onSend }, '发送 Enter');
  const box = h('div.SendBox.reply', null, holder, h('div.send-line', null, h('div.SendBox-buttonRight', null, send)));
  const enter = { key: 'Enter', handler: onSend };
  const quill = new window.Quill(holder, { modules: { keyboard: { bindings: { enter } } } });
  const text = () => quill.getText().replace(/\n$/, '');
  const look = () => {
    send.disabled = text().trim() === '';
  };
  quill.on('text-change', (_delta, _old, source) => {
    look();
    if (source === 'user') onDraft(text());
  });
  look();
  return {
    box,
    show(draft) {
      if (draft === text()) return;
      quill.setText(draft);
      quill.history.clear();
    },
  };
}

import { h } from '../shared/dom.js';

const { DecoupledEditor, Essentials, Paragraph } = window.CKEDITOR;
const labels = { native_messaging: 'Messaging', web: 'Public reply', internal: 'Internal note' };
const lineOf = (block) => [...block.getChildren()].map((node) => node.data ?? '\n').join('');
const markupOf = (line) => `<p>${new Option(line).innerHTML}</p>`;

/**
 * One ticket's reply box: a real CKEditor 5, whose model alone counts. Chats have the plain one, in which Enter sends; what Enter does in
 * the rich one of mails is not known, so only the button sends there.
 */
export async function createComposer(channel) {
  const editor = await DecoupledEditor.create('', { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  // Zendesk's own has no badge.
  editor.ui.poweredBy.destroy();
  const { view } = editor.editing;
  const isPlain = channel === 'native_messaging';
  const name = `omnicomposer-${isPlain ? 'plain' : 'rich'}-text-ckeditor`;
  view.change((writer) => {
    writer.setAttribute('data-test-id', name, view.document.getRoot());
    writer.addClass('editor', view.document.getRoot());
  });
  const text = () => [...editor.model.document.getRoot().getChildren()].map(lineOf).join('\n');

  let heard = { draft: () => {}, send: () => {} };
  editor.model.document.on('change:data', () => heard.draft(text()));
  const enter = (event, data) => {
    if (!isPlain || data.isSoft || !data.domEvent.isTrusted) return;
    data.preventDefault();
    event.stop();
    heard.send();
  };
  view.document.on('enter', enter, { priority: 'highest' });

  const switcher = h(
    'button.channel',
    {
      type: 'button',
      'data-test-id': 'omnichannel-channel-switcher-button',
      'data-channel': channel,
      'aria-label': labels[channel],
    },
    labels[channel],
  );
  const send = h(
    'button.go',
    { type: 'button', 'data-test-id': 'omnichannel-omnicomposer-send-button', onclick: () => heard.send() },
    'Send',
  );
  return {
    box: h('div.reply', null, switcher, editor.ui.view.editable.element, h('div.send-line', null, send)),
    hear: (listeners) => (heard = listeners),
    show(draft) {
      if (draft !== text()) editor.setData(draft.split('\n').map(markupOf).join(''));
    },
  };
}

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';

const box = document.createElement('div');
box.contentEditable = 'true';
document.getElementById('root').append(box);
const editor = createEditor({
  namespace: 'chat',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(box);
registerPlainText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(() => {
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
});
window.model = () => editor.getEditorState().read(() => $getRoot().getTextContent().replace(/\n\n/g, '\n'));

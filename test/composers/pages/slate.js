import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

const empty = [{ type: 'paragraph', children: [{ text: '' }] }];
let editor;
function Box() {
  [editor] = useState(() => withHistory(withReact(createEditor())));
  return createElement(Slate, { editor, initialValue: empty }, createElement(Editable));
}
createRoot(document.getElementById('root')).render(createElement(Box));
window.model = () => editor.children.map((node) => Node.string(node)).join('\n');

import { Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

let model = '';
function Box() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  model = state.getCurrentContent().getPlainText('\n');
  return createElement(Editor, { editorState: state, onChange: setState });
}
createRoot(document.getElementById('root')).render(createElement(Box));
window.model = () => model;

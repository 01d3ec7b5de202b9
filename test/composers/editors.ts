/** A reply box as pages really have it, and what our engine is told of where it stands. */
export interface Editor {
  name: string;
  /** The file under `pages/` that makes it. */
  page: string;
  place: string;
  /** Takes the words typed right before back in the same undo, as it does with any typing: it keeps no time between them. */
  undoesTyping?: true;
}

export const editors: readonly Editor[] = [
  { name: 'textarea, plain', page: 'textarea-plain', place: 'textarea' },
  { name: 'textarea, React', page: 'textarea-react', place: 'textarea' },
  { name: 'textarea, Vue', page: 'textarea-vue', place: 'textarea' },
  { name: 'contenteditable', page: 'contenteditable', place: '[contenteditable]' },
  { name: 'Draft.js', page: 'draft', place: '[contenteditable=true]' },
  { name: 'Slate', page: 'slate', place: '[data-slate-editor]' },
  { name: 'Lexical', page: 'lexical', place: '[contenteditable]' },
  { name: 'TipTap (ProseMirror)', page: 'tiptap', place: '.ProseMirror' },
  { name: 'Quill 2', page: 'quill', place: '.ql-editor' },
  { name: 'CKEditor 5', page: 'ckeditor', place: '.ck-editor__editable' },
  { name: 'TinyMCE, in its own frame', page: 'tinymce', place: 'iframe.tox-edit-area__iframe >>> body' },
  { name: 'wangEditor', page: 'wangeditor', place: '[data-slate-editor]', undoesTyping: true },
  { name: 'textarea in an open shadow root', page: 'shadow-textarea', place: 'chat-box >>> textarea' },
  { name: 'contenteditable in an open shadow root', page: 'shadow-rich', place: 'chat-box >>> [contenteditable]' },
  { name: 'textarea in a frame of the same origin', page: 'frame-textarea', place: '#chat >>> textarea' },
  { name: 'contenteditable in a frame of the same origin', page: 'frame-rich', place: '#chat >>> [contenteditable]' },
];

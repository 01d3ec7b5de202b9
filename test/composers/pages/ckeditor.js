import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';

ClassicEditor.create(document.getElementById('root'), { licenseKey: 'GPL', plugins: [Essentials, Paragraph] }).then(
  (editor) => {
    window.model = () =>
      [...editor.model.document.getRoot().getChildren()]
        .map((block) => [...block.getChildren()].map((node) => node.data ?? '\n').join(''))
        .join('\n');
  },
);

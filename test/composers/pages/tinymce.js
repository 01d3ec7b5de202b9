import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';

// Without its skin the frame has no size.
document.head.append(
  Object.assign(document.createElement('style'), {
    textContent:
      '.tox iframe { position: fixed; inset: 200px auto auto 0; width: 600px; height: 200px; visibility: visible }',
  }),
);
const box = document.createElement('textarea');
document.getElementById('root').append(box);
tinymce
  .init({
    target: box,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    height: 200,
  })
  .then(([editor]) => {
    window.model = () =>
      editor.getContent({ format: 'text' }).replace(/\n\n/g, '\n').replaceAll('\u00a0', ' ').replace(/\n$/, '');
  });

import { createEditor } from '@wangeditor/editor';

const editor = createEditor({ selector: '#root', html: '<p><br></p>', mode: 'simple' });
window.model = () => editor.getText();

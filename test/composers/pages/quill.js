import Quill from 'quill';

const quill = new Quill('#root');
window.model = () => quill.getText().replace(/\n$/, '');

const frame = document.createElement('iframe');
frame.id = 'chat';
document.getElementById('root').append(frame);
const box = frame.contentDocument.createElement('textarea');
frame.contentDocument.body.append(box);
let model = '';
box.addEventListener('input', () => {
  model = box.value;
});
window.model = () => model;

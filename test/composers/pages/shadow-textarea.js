const host = document.createElement('chat-box');
const box = document.createElement('textarea');
host.attachShadow({ mode: 'open' }).append(box);
document.getElementById('root').append(host);
let model = '';
box.addEventListener('input', () => {
  model = box.value;
});
window.model = () => model;

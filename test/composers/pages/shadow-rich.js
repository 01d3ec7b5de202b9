const host = document.createElement('chat-box');
const box = document.createElement('div');
box.contentEditable = 'true';
host.attachShadow({ mode: 'open' }).append(box);
document.getElementById('root').append(host);
window.model = () => box.innerText.replace(/\n$/, '');

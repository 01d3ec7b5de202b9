const frame = document.createElement('iframe');
frame.id = 'chat';
document.getElementById('root').append(frame);
const box = frame.contentDocument.createElement('div');
box.contentEditable = 'true';
frame.contentDocument.body.append(box);
window.model = () => box.innerText.replace(/\n$/, '');

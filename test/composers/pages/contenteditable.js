/** As home-made consoles do it: what is shown is what will be sent. */
const box = document.createElement('div');
box.contentEditable = 'true';
document.getElementById('root').append(box);
window.model = () => box.innerText.replace(/\n$/, '');

/** The page reads the box itself when it sends. */
const box = document.createElement('textarea');
let model = '';
box.addEventListener('input', () => {
  model = box.value;
});
document.getElementById('root').append(box);
window.model = () => model;

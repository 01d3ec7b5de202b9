import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

let model = '';
function Box() {
  const [value, setValue] = useState('');
  model = value;
  return createElement('textarea', { value, onChange: (event) => setValue(event.target.value) });
}
createRoot(document.getElementById('root')).render(createElement(Box));
window.model = () => model;

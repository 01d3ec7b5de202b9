const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');

/**
 * A textarea as React 16–19 controls it. The node carries a tracker of its value: an `input` event that brings nothing new against
 * the tracker is dropped, so `node.value = …` from the page's world reaches the screen and not the model. Each render puts the model back.
 */
export function controlAsReact(node, root, onChange) {
  let model = '';
  let tracked = '';
  Object.defineProperty(node, 'value', {
    configurable: true,
    get: () => native.get.call(node),
    set(value) {
      tracked = String(value);
      native.set.call(node, value);
    },
  });
  const render = () => {
    if (node.value !== model) node.value = model;
  };
  root.addEventListener('input', (event) => {
    if (event.target !== node || node.value === tracked) return;
    tracked = node.value;
    model = node.value;
    onChange(model);
    render();
  });
  return { render, get: () => model, set: (value) => put(value) };

  function put(value) {
    model = value;
    render();
  }
}

/** A textarea under Vue 2's `v-model`: the model follows `input` events, but not while an input method composes. */
export function controlAsVue(node, onChange) {
  let model = '';
  let composing = false;
  const follow = () => {
    if (composing) return;
    model = node.value;
    onChange(model);
  };
  node.addEventListener('compositionstart', () => {
    composing = true;
  });
  node.addEventListener('compositionend', () => {
    composing = false;
    follow();
  });
  node.addEventListener('input', follow);
  const render = () => {
    if (!composing && node.value !== model) node.value = model;
  };
  return {
    render,
    get: () => model,
    set(value) {
      model = value;
      render();
    },
  };
}

/**
 * An editable part of the page whose text the page reads from it when it is needed, one `div` a line or, in a `pre`, line breaks;
 * nothing keeps a model beside it.
 */
export function controlEditable(node, onChange) {
  const text = () => node.innerText.replace(/\r/g, '').replace(/\n$/, '');
  node.addEventListener('input', () => onChange(text()));
  return {
    text,
    set(value) {
      if (text() === value) return;
      const lines = node.localName === 'pre' ? [value] : value.split('\n');
      node.replaceChildren(
        ...lines.map((line, place) =>
          place === 0 ? line : Object.assign(document.createElement('div'), { textContent: line }),
        ),
      );
    },
  };
}

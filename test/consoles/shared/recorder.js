const types = [
  ...['keydown', 'keypress', 'keyup', 'click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['beforeinput', 'input', 'change', 'paste', 'submit'],
];

/** Keeps what every capture listener on `window` and `document` of the page sees, each event once. */
export function createRecorder() {
  const events = [];
  const seen = new WeakSet();
  function note(event) {
    if (seen.has(event)) return;
    seen.add(event);
    const key = event instanceof KeyboardEvent ? { key: event.key } : {};
    events.push({ type: event.type, trusted: event.isTrusted, ...key, target: describe(event.target) });
  }
  for (const type of types) {
    window.addEventListener(type, note, true);
    document.addEventListener(type, note, true);
  }
  return events;
}

function describe(target) {
  if (!(target instanceof Element)) return target === document ? 'document' : 'window';
  const id = target.id ? `#${target.id}` : '';
  return target.localName + id + [...target.classList].map((name) => `.${name}`).join('');
}

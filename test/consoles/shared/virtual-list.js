/**
 * Rows of one height, absolute in a spacer: only those in view exist, and each node is used again for whoever comes next.
 * `createRow()` gives a node with `show(item)`.
 */
export function createVirtualList({ scroller, spacer, rowPx, createRow }) {
  const rows = [];
  let items = [];

  function render(next = items) {
    items = next;
    spacer.style.height = `${items.length * rowPx}px`;
    const from = Math.max(0, Math.floor(scroller.scrollTop / rowPx) - 1);
    const shown = items.slice(from, from + Math.ceil((scroller.clientHeight || 600) / rowPx) + 2);
    for (const [place, item] of shown.entries()) {
      rows[place] ??= createRow();
      const row = rows[place];
      row.show(item);
      row.style.transform = `translateY(${(from + place) * rowPx}px)`;
      if (row.parentNode !== spacer) spacer.append(row);
    }
    for (const row of rows.slice(shown.length)) row.remove();
  }

  scroller.addEventListener('scroll', () => render());
  return { render };
}

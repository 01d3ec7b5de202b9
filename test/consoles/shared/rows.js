const pageSize = 30;

/**
 * The rows of a transcript: the last lines at first, an older page each time the agent scrolls to the top, which keeps its place.
 * `row(message, previous, conversation)` makes one; `units` is how long an older page takes.
 */
export function createRows({ later, units, list, scroller = list, row, onShow = () => {} }) {
  let conversation = null;
  let from = 0;
  let loading = false;

  function show(next) {
    conversation = next;
    from = Math.max(0, next.messages.length - pageSize);
    onShow(from > 0);
    list.replaceChildren(...rows(from, next.messages.length));
    scroller.scrollTop = scroller.scrollHeight;
  }

  function older() {
    if (loading || !conversation || from === 0) return;
    loading = true;
    later.after(units, () => {
      loading = false;
      const start = Math.max(0, from - pageSize);
      const height = scroller.scrollHeight;
      const added = rows(start, from);
      from = start;
      list.prepend(...added);
      scroller.scrollTop += scroller.scrollHeight - height;
    });
  }

  const rows = (start, end) =>
    conversation.messages
      .slice(start, end)
      .map((message, index) => row(message, conversation.messages[start + index - 1], conversation));

  scroller.addEventListener('scroll', () => scroller.scrollTop < 4 && older());
  return {
    scroller,
    show,
    clear: () => list.replaceChildren(),
    append(next, message) {
      if (next !== conversation) return;
      const atEnd = scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 40;
      list.append(row(message, next.messages.at(-2), next));
      while (list.childElementCount > 500) list.firstElementChild.remove();
      if (atEnd) scroller.scrollTop = scroller.scrollHeight;
    },
  };
}

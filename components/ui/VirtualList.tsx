import { useSignal } from '@preact/signals';
import type { ComponentChildren, HTMLAttributes, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface Props<Item> extends Omit<HTMLAttributes<HTMLDivElement>, 'children' | 'onScroll' | 'label'> {
  items: readonly Item[];
  label: string;
  /** What scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** px; every row is as high. */
  rowHeight: number;
  /** Place of the item that stays in view and in the page; -1: none. */
  active: number;
  /** One row, `<li>` where the frame has no role; `style` puts it where it belongs. */
  row: (item: Item, at: number, style: { top: string; height: string }) => ComponentChildren;
}

/** Rows above and below what is seen, so that a quick scroll shows no gap. */
const spare = 6;
/** Taken where the page has not been laid out. */
const heightBeforeLayout = 600;

/** A long list of which only what is seen stands in the page: 50,000 rows cost as much as twenty. */
export function VirtualList<Item>({ items, label, frame, rowHeight, active, row, ...rest }: Props<Item>) {
  const top = useSignal(0);
  const height = useSignal(heightBeforeLayout);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => {
      height.value = element.clientHeight || heightBeforeLayout;
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  // Where the list has grown shorter the browser scrolls by itself, without a word.
  const reach = Math.max(0, items.length * rowHeight - height.value);
  const from = Math.min(top.value, reach);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || active < 0) return;
    const start = active * rowHeight;
    if (start < element.scrollTop) element.scrollTop = start;
    else if (start + rowHeight > element.scrollTop + height.value) element.scrollTop = start + rowHeight - height.value;
  }, [active, rowHeight]);

  const first = Math.max(0, Math.floor(from / rowHeight) - spare);
  const last = Math.min(items.length, Math.ceil((from + height.value) / rowHeight) + spare);
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (active >= 0 && active < items.length && (active < first || active >= last)) places.push(active);
  // A plain list, unless the frame is something else to a screen reader.
  const Rows = rest.role ? 'div' : 'ul';
  return (
    <div
      ref={frame}
      {...rest}
      {...(rest.role && { 'aria-label': label })}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      <Rows
        class="ui-virtual"
        style={{ height: `${items.length * rowHeight}px` }}
        {...(rest.role ? { role: 'presentation' } : { 'aria-label': label })}
      >
        {places.map((at) => row(items[at] as Item, at, { top: `${at * rowHeight}px`, height: `${rowHeight}px` }))}
      </Rows>
    </div>
  );
}

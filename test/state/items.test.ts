import { describe, expect, it } from 'vitest';
import type { Item } from '../../lib/domain/items';
import { createItemsState } from '../../lib/state/items';

const item = (kind: string, id: string, value: unknown, deletedAt: number | null = null): Item => ({
  kind,
  id,
  value,
  at: 1,
  deletedAt,
});
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

describe('the items that a page knows', () => {
  it('are those in use of one kind, without those that do not parse', () => {
    const items = createItemsState();
    const notes = items.live('note', text);
    items.take(
      [item('note', 'a', 'one'), item('note', 'b', 7), item('note', 'c', 'gone', 5), item('x', 'a', 'y')],
      true,
    );
    expect(notes.value).toEqual(['one']);
    expect(items.trash('note').value.map(({ id }) => id)).toEqual(['c']);
  });

  it('take what changed, and begin anew when told to', () => {
    const items = createItemsState();
    const notes = items.live('note', text);
    items.take([item('note', 'a', 'one'), item('note', 'b', 'two')], true);
    items.take([item('note', 'a', 'three')], false);
    expect(notes.value).toEqual(['three', 'two']);
    items.take([item('note', 'b', 'four')], true);
    expect(notes.value).toEqual(['four']);
  });
});

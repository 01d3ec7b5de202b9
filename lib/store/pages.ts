import type { Table } from 'dexie';

const rowsAtOnce = 5_000;

/** Goes through a table in the order of its keys, so many rows at a time that memory stays bounded. */
export async function eachPage<Row, Key>(
  table: Table<Row, Key>,
  keyOf: (row: Row) => Key,
  take: (rows: Row[]) => Promise<void>,
): Promise<void> {
  let last: Row | undefined;
  do {
    const from = last === undefined ? table.orderBy(':id') : table.where(':id').above(keyOf(last));
    const rows: Row[] = await from.limit(rowsAtOnce).toArray();
    last = rows.at(-1);
    if (last !== undefined) await take(rows);
  } while (last !== undefined);
}

export const itemKey = ({ kind, id }: { kind: string; id: string }): [kind: string, id: string] => [kind, id];
export const idOf = ({ id }: { id: string }): string => id;

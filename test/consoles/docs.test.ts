import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownConsoles } from '../../lib/consoles/known';

const page = readFileSync(join(import.meta.dirname, '../../docs/consoles.md'), 'utf8');
const told = new Map(
  [...page.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(([, name, ...cells]) => [name, cells]),
);

it.each(knownConsoles)(
  'the docs say what of $name is read, and what is not known',
  ({ name, product, orders, conversations }) => {
    const cells = told.get(name);
    expect(cells?.map((cell) => cell !== '–')).toEqual(
      [product, orders, conversations].map((part) => part !== undefined),
    );
    expect(cells?.[2]?.includes('未读数') ?? false).toBe(conversations?.unread !== undefined);
    expect(cells?.[1]?.includes('金额') ?? false).toBe(orders?.amount !== undefined);
  },
);

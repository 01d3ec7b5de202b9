import type { Product } from '../conversation';

/** FNV-1a: short and the same everywhere; two titles of one shop that share it would share a line of a table. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** What tells a product of the shop from others in the log: its number, else the hash of its title; null where the page shows neither. */
export function productKey({ id, title }: Pick<Product, 'id' | 'title'>): string | null {
  if (id) return id.slice(0, 100);
  return title ? `title-${hashOf(title)}` : null;
}

/** The kind of item that names a product of the log; its id is the product's key. */
export const productNameKind = 'product-name';

export interface ProductName {
  key: string;
  title: string;
}

export function parseProductName(value: unknown, id: string): ProductName | null {
  const { title } = (value ?? {}) as Record<string, unknown>;
  return typeof title === 'string' && title !== '' && title.length <= 200 ? { key: id, title } : null;
}

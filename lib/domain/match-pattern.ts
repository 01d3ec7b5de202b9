/** Does a page's address fit a manifest match pattern? `https://shop.example/chat/*` fits `https://shop.example/chat/index.html?id=1`. */
export function fitsPattern(pattern: string, url: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, 'https?:')
    .replace(/\*/g, '.*');
  return new RegExp(`^${source}$`).test(url);
}

/** Does a page's address fit a manifest match pattern? `https://shop.example/chat/*` fits `https://shop.example/chat/index.html?id=1`. */
export function fitsPattern(pattern: string, url: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, 'https?:')
    .replace(/\*/g, '.*');
  return new RegExp(`^${source}$`).test(url);
}

/** The match pattern of the site that an address belongs to: `https://chat.example/*`; null for what is no page of the web. */
export function siteOf(url: string | undefined): string | null {
  const { protocol, hostname } = URL.parse(url ?? '') ?? {};
  return /^https?:$/.test(protocol ?? '') && hostname ? `${protocol}//${hostname}/*` : null;
}

import { expect, it } from 'vitest';
import { fitsPattern } from '../../lib/domain/match-pattern';

it.each([
  ['https://im.shop.example/*', 'https://im.shop.example/workspace?x=1', true],
  ['https://im.shop.example/*', 'https://imashop.example/workspace', false],
  ['https://im.shop.example/chat/*', 'https://im.shop.example/orders/', false],
  ['*://im.shop.example/*', 'http://im.shop.example/a', true],
  ['*://im.shop.example/*', 'ftp://im.shop.example/a', false],
  ['https://im.shop.example/*', 'https://evil.example/?https://im.shop.example/', false],
])('%s and %s: %s', (pattern, url, fits) => {
  expect(fitsPattern(pattern, url)).toBe(fits);
});

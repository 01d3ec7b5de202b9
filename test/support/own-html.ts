import type { Frame, Page } from '@playwright/test';

/** The page as it stands but for elements that are not its own; the suffixes of hashed classes are others at each load. */
export const ownHtml = (page: Page | Frame) =>
  page.evaluate(() => {
    const known = ['HEAD', 'BODY', 'root', 'app', 'ice-container'];
    const all = [...document.documentElement.children, ...document.body.children];
    const strangers = all.filter((node) => !known.includes(node.id || node.tagName));
    const html = strangers.reduce((rest, node) => rest.replace(node.outerHTML, ''), window.fixture.html());
    return { strangers: strangers.length, html: html.replace(/-[0-9a-f]{6}\b/g, '-hash') };
  });

import type { Frame, Page } from '@playwright/test';

/** The page as it stands but for elements that are not its own; the suffixes of hashed classes are others at each load. */
export const ownHtml = (page: Page | Frame) =>
  page.evaluate(() => {
    const known = ['HEAD', 'BODY', 'root', 'app', 'ice-container'];
    const all = [...document.documentElement.children, ...document.body.children];
    // CKEditor, as Zendesk has it, adds one at the body's end when it is ready.
    const [editors, others] = [true, false].map((wanted) =>
      all.filter((node) => node.matches('.ck-body-wrapper') === wanted),
    ) as [Element[], Element[]];
    const strangers = others.filter((node) => !known.includes(node.id || node.tagName));
    const html = [...strangers, ...editors].reduce(
      (rest, node) => rest.replace(node.outerHTML, ''),
      window.fixture.html(),
    );
    return { strangers: strangers.length, html: html.replace(/-[0-9a-f]{6}\b/g, '-hash') };
  });

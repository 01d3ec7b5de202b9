import { createDesign, type Strength } from './design';
import { baseOf, tagName } from './names';
import { renameAll, renameRules } from './page-names';
import { createReshaper, type Sheets } from './reshape';

type Props = Readonly<Record<string, unknown>> | null | undefined;

declare global {
  interface Window {
    /** Draws the elements of a fixture page as after a redesign. */
    redesign?: { element(tag: string, spec: string, props: Props): Element };
  }
}

/** What a thing is in the page's own code, whatever it is called: things drawn by one line of it are alike. */
const kindOf = (spec: string, props: Props): string =>
  `${spec} ${String(props?.class ?? '')
    .split(/\s+/)
    .map(baseOf)
    .join(' ')}`.trim();

const selectorsOf = (rules: CSSRuleList): string[] =>
  [...rules].flatMap((rule) => (rule instanceof CSSStyleRule ? rule.selectorText : []));

/** Before the page's scripts. `keptIds`: ids in its HTML, which no script draws. */
export function install(seed: number, strength: Strength, keptIds: readonly string[]): void {
  const design = createDesign(seed, strength);
  const kept = new Set(keptIds);
  let sheets: Sheets | null = null;
  const reshaper = createReshaper(design, () => sheets ?? { betweenKin: [], attributes: new Set() });
  const { createElement } = document;

  function dress(): void {
    for (const sheet of document.styleSheets) renameRules(design, kept, sheet.cssRules);
    const selectors = [...document.styleSheets].flatMap((sheet) => selectorsOf(sheet.cssRules));
    const named = selectors.flatMap((css) => [...css.matchAll(/\[([\w-]+)/g)].map(([, name]) => name ?? ''));
    sheets = { betweenKin: selectors.filter((css) => /[>+~]/.test(css)), attributes: new Set(named) };
  }

  renameAll(design, kept);
  window.redesign = {
    element(tag, spec, props) {
      // A page's scripts run when its sheets are there.
      if (!sheets) dress();
      const kind = kindOf(spec, props);
      const node = createElement.call(document, tagName(design, tag, kind));
      const isLive = Object.values(props ?? {}).some((value) => typeof value === 'function');
      reshaper.made(node, { kind, isLive });
      return node;
    },
  };
  reshaper.start();
}

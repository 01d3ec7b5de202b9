import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What may import what: place → the places and packages it may name. The longest place that fits a file counts. */
const rules: Record<string, { places: string[]; packages: string[] }> = {
  'lib/browser.ts': { places: [], packages: ['webextension-polyfill'] },
  'lib/domain': { places: ['lib/domain'], packages: ['pinyin-pro'] },
  'lib/domain/exchange': {
    places: ['lib/domain'],
    packages: ['papaparse', 'read-excel-file/universal', 'write-excel-file/universal'],
  },
  'lib/catalog': { places: ['lib/catalog', 'lib/domain'], packages: [] },
  'lib/consoles': { places: ['lib/consoles', 'lib/domain', 'lib/link/protocol'], packages: [] },
  'lib/link': {
    places: ['lib/link', 'lib/domain', 'lib/messages', 'lib/browser'],
    packages: ['webextension-polyfill'],
  },
  'lib/messages': { places: ['lib/messages', 'lib/domain', 'lib/browser'], packages: ['webextension-polyfill'] },
  'lib/settings': { places: ['lib/settings', 'lib/domain', 'lib/browser'], packages: [] },
  'lib/store': {
    places: ['lib/store', 'lib/domain', 'lib/messages', 'lib/settings', 'lib/browser'],
    packages: ['dexie'],
  },
  'lib/state': {
    places: [
      'lib/state',
      'lib/domain',
      'lib/catalog',
      'lib/settings',
      'lib/messages/protocol',
      'lib/consoles/definition',
      'lib/consoles/parse-definition',
    ],
    packages: ['@preact/signals'],
  },
  'lib/session': {
    places: [
      'lib/session',
      'lib/domain',
      'lib/state',
      'lib/link',
      'lib/messages',
      'lib/settings',
      'lib/consoles/definition',
      'lib/consoles/parse-definition',
      'lib/browser',
    ],
    packages: ['@preact/signals'],
  },
  'lib/reader': {
    places: ['lib/reader', 'lib/consoles', 'lib/link', 'lib/messages', 'lib/settings', 'lib/domain', 'lib/browser'],
    packages: [],
  },
  'lib/consoles/teach': { places: ['lib/consoles', 'lib/domain'], packages: ['@medv/finder'] },
  'lib/teaching': {
    places: ['lib/teaching', 'lib/consoles', 'lib/reader/host', 'lib/messages/protocol'],
    packages: [],
  },
  'entrypoints/look.content': { places: ['lib/consoles'], packages: ['wxt/utils/define-content-script'] },
  'entrypoints/try-reading.content': { places: ['lib/consoles'], packages: ['wxt/utils/define-content-script'] },
  'entrypoints/teach.content': {
    places: ['lib/teaching', 'lib/messages', 'lib/browser'],
    packages: ['wxt/utils/define-content-script'],
  },
  'lib/due': {
    places: ['lib/due', 'lib/domain', 'lib/messages', 'lib/settings', 'lib/browser'],
    packages: [],
  },
  'lib/taught': {
    places: ['lib/taught', 'lib/consoles', 'lib/messages/protocol', 'lib/domain', 'lib/browser'],
    packages: ['webextension-polyfill'],
  },
  components: {
    places: [
      'components',
      'lib/domain',
      'lib/state',
      'lib/settings',
      'lib/messages/protocol',
      'lib/consoles/definition',
    ],
    packages: ['preact', 'preact/hooks', '@preact/signals'],
  },
  'entrypoints/console.content': {
    places: ['entrypoints/console.content', 'lib/consoles', 'lib/reader', 'lib/link', 'lib/settings', 'lib/browser'],
    packages: ['wxt/utils/define-content-script'],
  },
  'entrypoints/kit.content': { places: ['lib/reader'], packages: ['wxt/utils/define-content-script'] },
  'entrypoints/background.ts': {
    places: [
      'lib/store',
      'lib/messages',
      'lib/settings',
      'lib/link',
      'lib/domain',
      'lib/catalog',
      'lib/taught',
      'lib/due',
      'lib/browser',
    ],
    packages: ['wxt/utils/define-background'],
  },
  'entrypoints/practice': {
    places: ['entrypoints/practice', 'components', 'lib'],
    packages: ['preact', '@preact/signals'],
  },
  entrypoints: {
    places: [
      'entrypoints',
      'components',
      'lib/domain',
      'lib/catalog',
      'lib/link',
      'lib/messages',
      'lib/settings',
      'lib/state',
      'lib/session',
      'lib/consoles/known',
      'lib/consoles/taught',
      'lib/browser',
    ],
    packages: ['preact', '@preact/signals'],
  },
};

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

const files = ['lib', 'components', 'entrypoints'].flatMap(filesUnder);
const sources = files.map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }));

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`) || path.replace(/\.tsx?$/, '') === place.replace(/\.tsx?$/, '');
}

/** Every module that a file names: `import … from`, `export … from`, `import()`. Style sheets do not count. */
function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)]
    .map((match) => match[1] as string)
    .filter((name) => !name.endsWith('.css'));
}

/** The imports of a file that its place does not allow. */
function wrongImports(file: string, source: string): string[] {
  const place = Object.keys(rules)
    .filter((candidate) => isWithin(file, candidate))
    .sort((a, b) => b.length - a.length)[0];
  const rule = place === undefined ? undefined : rules[place];
  if (!rule) return [`${file} stands in no known place`];
  return importsOf(source)
    .filter((name) => {
      if (!name.startsWith('.')) return !rule.packages.includes(name);
      const target = relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/');
      return !rule.places.some((allowed) => isWithin(target, allowed));
    })
    .map((name) => `${file} → ${name}`);
}

describe('the layout', () => {
  it('lets imports point only the ways that are allowed', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(({ file, source }) => wrongImports(file, source))).toEqual([]);
  });

  it('sees a wrong import', () => {
    expect(wrongImports('lib/domain/money.ts', "import Dexie from 'dexie';")).toHaveLength(1);
    expect(wrongImports('lib/reader/frame.ts', "import { db } from '../store/db';")).toHaveLength(1);
  });
});

/** Source without comments, so that a comment may name what the code may not do. */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function offenders(pattern: RegExp, within: string, except: string[] = []): string[] {
  return sources
    .filter(({ file, source }) => isWithin(file, within) && !except.includes(file) && pattern.test(code(source)))
    .map(({ file }) => file);
}

describe('the promises, as far as the text of the code can show them', () => {
  it.each(['lib', 'components', 'entrypoints'])('%s names nothing that opens a connection', (place) => {
    expect(
      offenders(
        /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|new Image\b|importScripts|RTCPeerConnection/,
        place,
      ),
    ).toEqual([]);
  });

  it.each(['lib', 'components', 'entrypoints'])('%s writes no markup from text', (place) => {
    expect(
      offenders(/innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/, place),
    ).toEqual([]);
  });

  it.each(['lib/consoles', 'lib/reader', 'lib/teaching', 'entrypoints/console.content', 'entrypoints/teach.content'])(
    '%s makes no key, click or submit',
    (place) => {
      expect(
        offenders(
          /new (Keyboard|Mouse|Pointer|Submit|Touch)Event|\.click\(\)|\.submit\(|requestSubmit|initKeyEvent/,
          place,
        ),
      ).toEqual([]);
    },
  );

  it('keeps selectors in the definitions', () => {
    const places = ['lib/domain', 'lib/session', 'lib/state', 'lib/link', 'components'];
    expect(places.flatMap((place) => offenders(/querySelector(All)?\(/, place))).toEqual([]);
  });
});

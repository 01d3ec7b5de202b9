import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { bundleEngine } from '../consoles/bundle';
import type { Editor } from './editors';

const bundles = new Map<string, Promise<string>>();

/** One editor's page as one script; made once a run, for some take seconds. */
export function bundlePage(name: string): Promise<string> {
  const known = bundles.get(name);
  if (known) return known;
  const made = build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      cssCodeSplit: false,
      lib: { entry: fileURLToPath(new URL(`pages/${name}.js`, import.meta.url)), formats: ['iife'], name: 'page' },
    },
  }).then((outputs) => {
    const [output] = Array.isArray(outputs) ? outputs : [outputs];
    const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
    if (chunk?.type !== 'chunk') throw new Error(`no script for ${name}`);
    return chunk.code;
  });
  bundles.set(name, made);
  return made;
}

declare global {
  interface Window {
    /** What the editor itself believes to hold: what would be sent. */
    model(): string;
  }
}

/** A page with one buyer and room for an editor. `place`: where its reply box will stand, for who has no other way to be told. */
export const editorHtml = (place: string): string =>
  `<!doctype html><html data-place="${place.replaceAll('"', '&quot;')}"><meta charset="utf-8"><p id="buyer" data-key="b1">小鱼</p><div id="root"></div><button>发送</button>`;

/** Takes a tab to a page with this editor and one buyer, and our engine beside it; ready to be typed in. */
export async function openEditor(page: Page, editor: Editor): Promise<void> {
  const html = { contentType: 'text/html', body: editorHtml(editor.place) };
  await page.route('https://composer.example/', (route) => route.fulfill(html), { times: 1 });
  await page.goto('https://composer.example/');
  await page.addScriptTag({ content: await bundleEngine() });
  await page.addScriptTag({ content: await bundlePage(editor.page) });
  await page.waitForFunction(() => typeof window.model === 'function');
}

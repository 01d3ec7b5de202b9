import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editors } from '../composers/editors';
import { bundlePage, editorHtml } from '../composers/open';
import { bundle } from '../consoles/bundle';
import type { Firefox } from './bidi';
import { cases } from './cases';
import { openTab } from './tab';

/** Serves each editor's page at `/<page>` and its script at `/<page>.js`. */
async function serveEditors() {
  const server = createServer(async (request, response) => {
    const [, name = '', ext] = /^\/([\w-]+)(\.js)?$/.exec(request.url ?? '') ?? [];
    const editor = editors.find(({ page }) => page === name);
    const type = ext ? 'text/javascript' : 'text/html';
    response.writeHead(editor ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    const body = ext ? await bundlePage(name) : `${editorHtml(editor?.place ?? '')}<script src="/${name}.js"></script>`;
    response.end(editor ? body : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** An add-on that has nothing but our `fill` in every page. Its folder is read for as long as it is installed. */
async function installFiller(firefox: Firefox): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chengdan-filler-'));
  const manifest = {
    manifest_version: 2,
    name: 'fill',
    version: '1',
    browser_specific_settings: { gecko: { id: 'fill@chengdan.example' } },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['filler.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'filler.js'), await bundle(new URL('filler.ts', import.meta.url), 'filler'));
  await firefox.send('webExtension.install', { extensionData: { type: 'path', path: folder } });
  return folder;
}

/** What Firefox does not do, and `docs/consoles.md` says so. wangEditor does not hear of the focus that it takes itself; a click into the box mends it. */
const knownGaps: Readonly<Record<string, readonly string[]>> = { wangeditor: ['空框', '连填两条'] };

export interface Gap {
  editor: string;
  case: string;
  why: string;
}

/** Plays every case in every editor and prints the matrix, editor by editor: ✓, – for a known gap, ✗ for any other. */
export async function playMatrix(firefox: Firefox, only?: string): Promise<{ played: number; gaps: Gap[] }> {
  const server = await serveEditors();
  const folder = await installFiller(firefox);
  const played = editors.filter(({ page }) => only === undefined || page === only);
  const gaps: Gap[] = [];
  console.log(`${'回复框'.padEnd(40)}${cases.map(({ name }) => name).join('  ')}`);
  for (const editor of played) {
    const marks: string[] = [];
    for (const { name, play } of cases) {
      const tab = await openTab(firefox);
      await tab.goto(`${server.origin}/${editor.page}`);
      const isReady = `document.documentElement.dataset.filler === 'ready' && typeof window.model === 'function'`;
      const why = (await tab.reaches(isReady, true)) === true ? await play(tab, editor) : '页面没有准备好';
      await tab.close();
      const isKnown = why !== null && knownGaps[editor.page]?.includes(name) === true;
      marks.push(why === null ? '✓' : isKnown ? '–' : '✗');
      if (why !== null && !isKnown) gaps.push({ editor: editor.name, case: name, why });
    }
    console.log(`${editor.name.padEnd(44)}${marks.join('     ')}`);
  }
  server.close();
  rmSync(folder, { recursive: true, force: true });
  return { played: played.length * cases.length, gaps };
}

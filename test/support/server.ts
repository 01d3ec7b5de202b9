import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

const consoles = join(dirname(fileURLToPath(import.meta.url)), '../consoles');
/** Which fixture answers under which real host name. */
const folders: Record<string, string> = {
  'im.jinritemai.com': 'feige',
  'mms.pinduoduo.com': 'pinduoduo',
  'dongdong.jd.com': 'jingdong',
  'im.kwaixiaodian.com': 'kuaishou',
  'market.m.taobao.com': 'wangwang',
  'air.1688.com': 'wangwang',
  'store.weixin.qq.com': 'weixin',
  'walle.xiaohongshu.com': 'qianfan',
  'www.xiaohongshu.com': 'xiaohongshu',
  'qingli.zendesk.com': 'zendesk',
  'inbox.shopify.com': 'shopify',
  // Nobody's: to be taught.
  'kefu.example.com': '../teaching/lookalike',
};
/** Scripts of packages that pages use, under `/consoles/packages/`. */
const packages: Record<string, string> = {
  'quill.js': 'quill/dist/quill.js',
  'ckeditor.js': 'ckeditor5/dist/browser/ckeditor5.umd.js',
};
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface FixtureServer {
  port: number;
  /** Every request that reached it, whatever the host: `https://host/path`. */
  requests: string[];
  close(): Promise<void>;
}

function fileFor(host: string, path: string): string | null {
  const folder = folders[host];
  if (!folder) return null;
  const script = path.includes('/packages/') ? packages[basename(path)] : undefined;
  if (script) return join(consoles, '../../node_modules', script);
  const asset = [join(consoles, path.includes('/shared/') ? 'shared' : folder, basename(path))].find(
    (file) => extname(path) !== '' && extname(path) !== '.html' && existsSync(file),
  );
  if (asset) return asset;
  if (!['', '.html'].includes(extname(path))) return null;
  const frame = join(consoles, folder, 'frame.html');
  return /core\/[^/]*$/.test(path) && existsSync(frame) ? frame : join(consoles, folder, 'page.html');
}

/** Page policies that a test asks for by query: `?csp=strict`, `?coep=1`. */
function policies(query: URLSearchParams): Record<string, string> {
  return {
    ...(query.get('csp') === 'strict'
      ? {
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'none'",
        }
      : {}),
    ...(query.has('coep')
      ? { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
      : {}),
  };
}

/** Serves the fixture pages over HTTPS; the browser maps every host name to it. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'fixtures' }], { keySize: 2048 });
  const requests: string[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown'}`);
    requests.push(`${url.origin}${url.pathname}`);
    const file = fileFor(url.hostname, url.pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      ...policies(url.searchParams),
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

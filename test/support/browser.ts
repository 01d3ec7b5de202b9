import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ].map((path) => join(process.env[variable] ?? '', path)),
  ),
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium-family browser on this machine, or null. */
export function findBrowser(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path) && isExecutable(path)) ?? null;
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('没有找到 Chromium，正在用 apt-get 安装…');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

/**
 * The browser to drive. `CHENGDAN_BROWSER` (a path) overrides; on Debian as root one is installed where none is found.
 * @throws Error that says what to install.
 */
export function requireBrowser(): string {
  const chosen = process.env.CHENGDAN_BROWSER;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHENGDAN_BROWSER 指向的浏览器不能运行：${chosen}`);
  }
  const found = findBrowser() ?? (installOnDebian() ? findBrowser() : null);
  if (found) return found;
  throw new Error('没有找到浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 CHENGDAN_BROWSER 指明它的路径。');
}

// Runs one of our TypeScript tools on a machine that may have nothing but Node and npm: installs what is missing first.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');
const shell = process.platform === 'win32';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('正在安装依赖（npm ci）…');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell });
  if (install.status !== 0) {
    console.error('依赖安装失败：请检查网络与 npm 源设置后重试。');
    process.exit(1);
  }
}

// npm puts node_modules/.bin first on PATH, where the Node release that the tools need may have just been installed.
const tool = spawnSync('node', [join(root, 'test/run/ts.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell,
});
process.exit(tool.status ?? 1);

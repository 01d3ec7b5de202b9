// npm run firefox [-- <page>]: our `fill` in every real editor of test/composers, and the built add-on on a console's page, in a real Firefox.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startFixtureServer } from '../support/server';
import { playAddon } from './addon';
import { launchFirefox } from './bidi';
import { playMatrix } from './matrix';

const wxt = join('node_modules', '.bin', 'wxt');
if (spawnSync(wxt, ['build', '-b', 'firefox'], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0)
  throw new Error('构建失败，原因见上。');
const server = await startFixtureServer();
const firefox = await launchFirefox(server.port);
try {
  console.log(`Firefox ${firefox.version}\n`);
  const { played, gaps } = await playMatrix(firefox, process.argv[2]);
  console.log();
  await playAddon(firefox);
  for (const gap of gaps) console.log(`\n${gap.editor} · ${gap.case}\n  ${gap.why}`);
  console.log(`\n${gaps.length === 0 ? '没有新的缺口' : `${gaps.length} 个新的缺口`}（${played} 次）`);
  if (gaps.length > 0) process.exitCode = 1;
} finally {
  await firefox.close();
  await server.close();
}

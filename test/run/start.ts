import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { launchWithExtension, workerOf } from '../support/extension';
import { play } from './play';

const picture = join('.output', 'practice.png');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function build(): boolean {
  console.log('正在构建扩展…');
  return (
    spawnSync(join('node_modules', '.bin', 'wxt'), ['build'], { stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  );
}

const practiceOf = (workerUrl: string) => `chrome-extension://${new URL(workerUrl).host}/practice.html`;

/** A window of the agent's own; the practice data of earlier starts is still there. Ends when the window is closed. */
async function open(): Promise<void> {
  const context = await launchWithExtension({ headless: false, viewport: null, profile: join('.output', 'profile') });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(practiceOf((await workerOf(context)).url()));
  console.log('练习台已打开。关闭浏览器窗口即结束。');
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

async function playHeadless(): Promise<void> {
  console.log('没有显示器：自动接待一位练习买家，从第一句话到付款。');
  const context = await launchWithExtension();
  try {
    const page = await context.newPage();
    await play(page, practiceOf((await workerOf(context)).url())).finally(() => page.screenshot({ path: picture }));
    console.log(`截图    ${picture}\n每一步都做到了。`);
  } finally {
    await context.close();
  }
}

try {
  if (!build()) throw new Error('构建失败，原因见上。');
  await (hasDisplay ? open() : playHeadless());
} catch (error) {
  console.error(`\n没有做完：${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

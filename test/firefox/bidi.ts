import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The add-on's own address, which Firefox otherwise makes up anew in each profile. */
export const addonHost = '11111111-2222-4333-8444-555555555555';

/** What this tool uses of WebDriver BiDi, which Firefox speaks by itself: Playwright needs a Firefox of its own. */
export interface Firefox {
  version: string;
  send<Result>(method: string, params: object): Promise<Result>;
  close(): Promise<void>;
}

const findFirefox = (): string | undefined =>
  [
    process.env.CHENGDAN_FIREFOX ?? '',
    ...(process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => path !== '' && existsSync(path));

/** On Debian as root it is installed where there is none. @throws Error that says what to install. */
function requireFirefox(): string {
  const found = findFirefox();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('没有找到 Firefox，正在用 apt-get 安装…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'firefox-esr', 'fonts-noto-cjk']])
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  const installed = findFirefox();
  if (installed) return installed;
  throw new Error('没有找到 Firefox：请安装 Firefox 140 以上，或用环境变量 CHENGDAN_FIREFOX 指明它的路径。');
}

/** The address at which a Firefox that is starting will listen. */
function listening(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const onData = (data: Buffer) => {
      said += data;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    firefox.stderr?.on('data', onData);
    firefox.stdout?.on('data', onData);
    firefox.once('exit', (code) => reject(new Error(`Firefox 没有启动（${code}）：${said.slice(-500)}`)));
  });
}

/** A headless Firefox with a profile of its own. `port`: the fixtures' server, at which every host name then ends. */
export async function launchFirefox(port: number): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'chengdan-firefox-'));
  const prefs = {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'intl.accept_languages': 'zh-CN',
    'extensions.webextensions.uuids': JSON.stringify({ 'chengdan@chengdan.example': addonHost }),
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    requireFirefox(),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: profile, TZ: 'Asia/Shanghai' } },
  );
  const ended = new Promise((resolve) => firefox.once('exit', resolve));
  // biome-ignore lint/style/noRestrictedGlobals: the browser under test is asked by this tool, not by the extension.
  const socket = new WebSocket(`${await listening(firefox)}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  socket.onmessage = ({ data }) => {
    const { id, type, result, message } = JSON.parse(data);
    if (type === 'success') waiting.get(id)?.resolve(result as never);
    if (type === 'error') waiting.get(id)?.reject(new Error(message));
    waiting.delete(id);
  };
  let last = 0;
  const send = <Result>(method: string, params: object): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  return {
    version: capabilities.browserVersion,
    send,
    close: async () => {
      await send('browser.close', {}).catch(() => firefox.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

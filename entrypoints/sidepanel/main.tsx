import { render } from 'preact';
import { EmptyState } from '../../components/ui/EmptyState';
import { browser } from '../../lib/browser';
import { connectToTab, type ReaderChannel } from '../../lib/link/overlay-side';
import { liveSettings, startOverlay } from '../overlay/start';

let current: { tabId: number; channel: ReaderChannel } | null = null;
/** Tabs change faster than they answer: only the newest asking counts. */
let asked = 0;

async function follow(): Promise<void> {
  asked += 1;
  const mine = asked;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (mine !== asked || (current && current.tabId === tab?.id && !current.channel.closed.aborted)) return;
  current?.channel.close();
  current = null;
  const channel = tab?.id === undefined ? null : await connectToTab(tab.id);
  if (mine !== asked) return channel?.close();
  render(null, document.body);
  if (!channel || tab?.id === undefined) {
    render(<EmptyState title="这个页面没有聊天窗口">打开客服后台的聊天页，答案就在这里</EmptyState>, document.body);
    return;
  }
  current = { tabId: tab.id, channel };
  channel.closed.addEventListener('abort', () => void follow());
  startOverlay(channel, await liveSettings(channel.closed), { framed: false });
}

browser.tabs.onActivated.addListener(() => void follow());
browser.tabs.onUpdated.addListener((_tabId, change) => {
  if (change.status === 'complete') void follow();
});
await follow();

import { browser } from '../browser';
import { noticeOf, occasionOf } from '../domain/nudges/due';
import type { Judged } from '../domain/nudges/judge';

/** One at a time: a later one takes the place of the one before. */
const noticeId = 'due';
/** What was told, in the browser's memory alone. */
const toldKey = 'due.told';

/** The browser has no such thing to offer until the agent has allowed it. */
const notifications = () => (browser as { notifications?: typeof browser.notifications }).notifications;

export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false);

async function show(due: readonly Judged[]): Promise<void> {
  const options = {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    ...noticeOf(due),
  } as const;
  // Firefox refuses what it does not know, and makes no sound anyway (140).
  const quiet = { ...options, silent: true };
  await notifications()
    ?.create(noticeId, quiet)
    .catch(() => notifications()?.create(noticeId, options));
}

/** More than are due in days: whoever was held for a moment is not told of twice. */
const mostTold = 500;

/** Tells of those due, once each, where `isOn`. What is due as the browser starts, or came due while this was off, waits in the list, quietly. */
export async function tellDue(due: readonly Judged[], isOn: boolean): Promise<void> {
  const told = (await browser.storage.session.get(toldKey))[toldKey] as string[] | undefined;
  const fresh = due.map(occasionOf).filter((one) => !told?.includes(one));
  if (!told || fresh.length > 0)
    await browser.storage.session.set({ [toldKey]: [...(told ?? []), ...fresh].slice(-mostTold) });
  if (isOn && told && fresh.length > 0 && (await mayNotify())) await show(due);
  else if (due.length === 0) await notifications()?.clear(noticeId);
}

/** Calls `onClick` when the agent clicks the notification, which then goes. */
export function heedNotice(onClick: () => void): void {
  let isHeeding = false;
  const heed = (): void => {
    const api = notifications();
    if (!api || isHeeding) return;
    isHeeding = true;
    api.onClicked.addListener((id) => {
      if (id !== noticeId) return;
      void api.clear(noticeId);
      onClick();
    });
  };
  heed();
  browser.permissions.onAdded.addListener(heed);
}

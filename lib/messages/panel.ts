import { browser } from '../browser';
import type { Sender } from './serve';

/** The two names of the side panel; the polyfill's types know only Firefox's. */
interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

async function hasOpened(opening: Promise<void> | undefined): Promise<boolean> {
  try {
    await opening;
    return opening !== undefined;
  } catch {
    return false;
  }
}

/**
 * Opens the side panel for the tab that asks. Both browsers want it called within the agent's click, so nothing may be awaited before;
 * false where the browser refuses.
 */
export function openPanel({ tab }: Sender): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as Panels;
  if (sidePanel && tab?.id !== undefined) return hasOpened(sidePanel.open({ tabId: tab.id }));
  return hasOpened(sidebarAction?.open());
}

import { browser } from '../browser';
import { type DeskWish, deskWishKey } from '../domain/nudges/desk-wish';
import type { Sender } from '../messages/serve';

/** Overlays answer at once; a tab that sleeps does not. */
const patienceMs = 1_500;

async function bringForward({ tab }: Sender): Promise<void> {
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Has the desk of follow-ups opened beside a chat. Tabs hear of the wish by `storage.session`, and the first to claim it has it. */
export function createDeskOpener() {
  let claimed: (() => void) | null = null;
  return {
    /** False where no console is open that could show it. */
    async open(wish: DeskWish): Promise<boolean> {
      const taken = new Promise<boolean>((resolve) => {
        claimed = () => resolve(true);
        setTimeout(() => resolve(false), patienceMs);
      });
      await browser.storage.session.set({ [deskWishKey]: { ...wish, nonce: crypto.randomUUID() } });
      const isTaken = await taken;
      claimed = null;
      await browser.storage.session.remove(deskWishKey);
      return isTaken;
    },
    /** The asking overlay would show the desk; its tab comes forward. False where another has it already. */
    async claim(sender: Sender): Promise<boolean> {
      const take = claimed;
      claimed = null;
      if (!take) return false;
      take();
      await bringForward(sender).catch(() => {});
      return true;
    },
  };
}

/** The same lists in the workbench, where no console is open. */
export async function openNudgesPage(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('workbench.html')}#nudges` });
}

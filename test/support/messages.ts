import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../lib/messages/serve';

/** One of our pages in tab 1, as the browser names it to the background. */
export const ourPage = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('overlay.html'),
  tab: { id: 1 },
} as Sender;
/** A reader of ours in a console's page. */
export const ourReader = { ...ourPage, url: 'https://console.example/chat' } as Sender;

const asJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Sends one message as the browser does: as JSON, and with a sender, which the fake leaves out. Resolves with the first answer. */
export function sendAs(sender: object, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const send = (answer: unknown) => resolve(asJson(answer));
    const trigger = fakeBrowser.runtime.onMessage.trigger as unknown as (...args: unknown[]) => Promise<unknown[]>;
    void trigger(asJson(message), sender, send).then((results) => {
      if (!results.some((result) => result === true)) resolve(undefined);
    });
  });
}

/** Makes `call` of this test come from `sender`. */
export function callAs(sender: object = ourPage): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(((message: unknown) =>
    sendAs(sender, message)) as never);
}

import type { BrowserContext } from '@playwright/test';

/** What Playwright has no page for: the browser's side panel. */
export interface Targets {
  /** What an expression gives in the target whose address holds `part`; null where there is none. */
  evaluate(part: string, expression: string): Promise<unknown>;
  close(part: string): Promise<void>;
}

export async function targetsOf(context: BrowserContext): Promise<Targets> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser behind this context');
  const find = async (part: string) =>
    (await session.send('Target.getTargets')).targetInfos.find(({ url }) => url.includes(part))?.targetId;
  let calls = 0;

  /** The one answer of a target to one call. */
  const ask = async (sessionId: string, expression: string): Promise<unknown> => {
    calls += 1;
    const id = calls;
    const answered = new Promise<unknown>((resolve) => {
      const hear = ({ message }: { message: string }) => {
        const answer = JSON.parse(message);
        if (answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result?.result?.value ?? null);
      };
      session.on('Target.receivedMessageFromTarget', hear);
    });
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };

  return {
    evaluate: async (part, expression) => {
      const targetId = await find(part);
      if (targetId === undefined) return null;
      const { sessionId } = await session.send('Target.attachToTarget', { targetId });
      const value = await ask(sessionId, expression);
      await session.send('Target.detachFromTarget', { sessionId });
      return value;
    },
    close: async (part) => {
      const targetId = await find(part);
      if (targetId !== undefined) await session.send('Target.closeTarget', { targetId });
    },
  };
}

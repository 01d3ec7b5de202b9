import { browser } from '../browser';
import type { Protocol } from './protocol';
import type { Answer, Request } from './wire';

type Value<Name extends keyof Protocol> = Awaited<ReturnType<Protocol[Name]>>;

/**
 * Asks the background: `await call('tally.events', { from, to, agent: null })`. Rejects where the background refused,
 * failed or could not be reached; the message is a line for the agent or for a test's log.
 */
export async function call<Name extends keyof Protocol>(
  name: Name,
  ...values: Parameters<Protocol[Name]>
): Promise<Value<Name>> {
  const request: Request = { chengdan: name, value: values[0] };
  const answer = (await browser.runtime.sendMessage(request)) as Answer | undefined;
  if (!answer) throw new Error('后台没有应答，请稍后再试');
  if ('error' in answer) throw new Error(answer.error);
  return answer.value as Value<Name>;
}

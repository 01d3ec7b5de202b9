/** A call on its way to the background. `chengdan` names the handler and tells our messages from any other. */
export interface Request {
  chengdan: string;
  value?: unknown;
}

/** What comes back: JSON drops an undefined `value`, and that is right for handlers that return nothing. */
export type Answer = { value?: unknown } | { error: string };

export function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && typeof (message as Request).chengdan === 'string';
}

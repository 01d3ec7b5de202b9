import type { Parse } from './parse';

/** One end of the wire between a reader and an overlay. Ends when either side closes or goes away. */
export interface Channel<Out, In> {
  post(message: Out): void;
  /** From now on, every message of the other side that has the right shape, in order. One listener; nothing is lost before it is set. */
  listen(onMessage: (message: In) => void): void;
  close(): void;
  /** Aborts once the wire is gone. */
  readonly closed: AbortSignal;
}

/** What a MessagePort and a runtime Port have in common. */
export interface Wire {
  post(value: unknown): void;
  /** Called once; the wire may hold messages back until then. */
  start(onValue: (value: unknown) => void, onGone: () => void): void;
  end(): void;
}

/** Puts types on a wire; values without the right shape are dropped. */
export function createChannel<Out, In>(wire: Wire, parse: Parse<In>): Channel<Out, In> {
  const gone = new AbortController();
  let deliver: ((message: In) => void) | null = null;
  const waiting: In[] = [];
  wire.start(
    (value) => {
      const message = parse(value);
      if (message === null || gone.signal.aborted) return;
      if (deliver) deliver(message);
      else waiting.push(message);
    },
    () => gone.abort(),
  );
  return {
    closed: gone.signal,
    post: (message) => {
      if (!gone.signal.aborted) wire.post(message);
    },
    listen: (onMessage) => {
      deliver = onMessage;
      for (const message of waiting.splice(0)) onMessage(message);
    },
    close: () => {
      if (gone.signal.aborted) return;
      wire.end();
      gone.abort();
    },
  };
}

import type { Firefox } from './bidi';

/** Keys as WebDriver names them. */
export const keys = {
  left: '\uE012',
  backspace: '\uE003',
  control: '\uE009',
  shift: '\uE008',
  alt: '\uE00A',
} as const;

interface Remote {
  type: string;
  value?: string;
}

/** A tab driven by a person's means: real keys, real clicks. */
export interface Tab {
  context: string;
  goto(url: string): Promise<void>;
  /** What an expression gives in the page; awaited, and passed as JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Until the expression gives the wanted value; else what it gave last. */
  reaches(expression: string, wanted: unknown): Promise<unknown>;
  /** One after the other. */
  type(text: string): Promise<void>;
  /** Together. */
  chord(...held: string[]): Promise<void>;
  click(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

const patienceMs = 3000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function openTab(firefox: Firefox): Promise<Tab> {
  const { context } = await firefox.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  await firefox.send('browsingContext.activate', { context });
  const keyActions = (actions: object[]) =>
    firefox.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });

  async function evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await firefox.send<{ result?: Remote; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: false,
      },
    );
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null') as Value;
  }

  return {
    context,
    evaluate,
    goto: async (url) => {
      await firefox.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reaches: async (expression, wanted) => {
      const until = Date.now() + patienceMs;
      let seen = await evaluate(expression);
      while (seen !== wanted && Date.now() < until) {
        await pause(50);
        seen = await evaluate(expression);
      }
      return seen;
    },
    type: async (text) => {
      const strokes = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await keyActions(strokes);
    },
    chord: async (...held) => {
      await keyActions([
        ...held.map((value) => ({ type: 'keyDown', value })),
        ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    click: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await firefox.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    close: async () => {
      await firefox.send('browsingContext.close', { context });
    },
  };
}

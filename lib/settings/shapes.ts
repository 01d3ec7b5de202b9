export type Parse<Value> = (value: unknown) => Value | null;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const text: Parse<string> = (value) => (isText(value) ? value : null);

/** Keeps the elements that parse: one broken entry does not cost the agent the others. */
export const listOf =
  <Value>(parse: Parse<Value>): Parse<Value[]> =>
  (value) =>
    Array.isArray(value) ? value.map(parse).filter((entry) => entry !== null) : null;

export const recordOf =
  <Value>(parse: Parse<Value>): Parse<Record<string, Value>> =>
  (value) => {
    if (!isObject(value)) return null;
    const entries = Object.entries(value).map(([key, entry]) => [key, parse(entry)] as const);
    return Object.fromEntries(entries.filter((entry): entry is readonly [string, Value] => entry[1] !== null));
  };

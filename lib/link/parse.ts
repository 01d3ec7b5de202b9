/** Gives the value its type, or null where it has not the right shape. */
export type Parse<T> = (value: unknown) => T | null;

/** A test on a value that has come over a wire. */
export type Is = (value: unknown) => boolean;

export const isText: Is = (value) => typeof value === 'string';
export const isFlag: Is = (value) => typeof value === 'boolean';
export const isNumber: Is = (value) => typeof value === 'number' && Number.isFinite(value);
export const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
export const oneOf =
  (...values: readonly unknown[]): Is =>
  (value) =>
    values.includes(value);
export const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every member named passes its test. Whatever else the object holds does not matter. */
export const hasShape =
  (members: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, is]) => is(value[name]));

/** Like {@link hasShape}, but members may be absent. */
export const hasSome =
  (members: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, is]) => !(name in value) || is(value[name]));

/** One test for each `type`; a value of no known type has no shape. */
export function parserOf<T extends { type: string }>(types: Readonly<Record<T['type'], Is>>): Parse<T> {
  const known = new Map<unknown, Is>(Object.entries<Is>(types));
  return (value) => (isObject(value) && known.get(value.type)?.(value) ? (value as T) : null);
}

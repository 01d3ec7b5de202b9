import type { Fen } from '../money';

/** Whether a value that comes from storage or from a file has the shape that a reader expects. */
export type Check = (value: unknown) => boolean;
export type Members = Record<string, unknown>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isText: Check = (value) => typeof value === 'string' && value.length <= 200;
export const isName: Check = (value) => isText(value) && value !== '';
export const isNames: Check = (value) => Array.isArray(value) && value.length <= 1000 && value.every(isName);
/** Whole fen of zero or more, up to a billion yuan. */
export const isFen = (value: unknown): value is Fen =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 100_000_000_000;

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

export const shapeOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isMembers(value) && Object.entries(checks).every(([member, check]) => check(value[member]));

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** Of all goods, or of the products with these ids. */
export const isGoods: Check = (value) => value === 'all' || isNames(value);

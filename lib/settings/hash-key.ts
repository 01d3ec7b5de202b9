import { browser } from '../browser';

/** Where the key stands that turns conversations into the buyers of events. Base64 of 32 bytes. */
export const hashKeyItem = 'hashKey';

export const isHashKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value);

/** Null until the background has made one. */
export async function readHashKey(): Promise<string | null> {
  const { [hashKeyItem]: key } = await browser.storage.local.get(hashKeyItem);
  return isHashKey(key) ? key : null;
}

export async function writeHashKey(key: string): Promise<void> {
  await browser.storage.local.set({ [hashKeyItem]: key });
}

let made: Promise<string> | null = null;

async function readOrMake(): Promise<string> {
  const known = await readHashKey();
  if (known) return known;
  const key = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
  await writeHashKey(key);
  return key;
}

/** For the background alone: one writer makes the key once, so that no two pages can make two. */
export function ensureHashKey(): Promise<string> {
  made ??= readOrMake().finally(() => {
    made = null;
  });
  return made;
}

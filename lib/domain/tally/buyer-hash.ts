/** Turns the names of conversations and messages into marks that tell them apart and name nobody. */
export interface Hasher {
  /** The `buyer` of an event: the same for the same conversation on this install, for ever. */
  buyer(conversation: string): Promise<string>;
  /** The id of an event that a message or a day stands for: seen in two tabs or again after a reload, it is one event. */
  event(conversation: string, source: string, kind: string): Promise<string>;
}

/** 128 bits are enough to never meet twice, and half as long in every row. */
const HASH_BYTES = 16;

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes, 0, HASH_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * HMAC-SHA-256 with the install's own key (base64): without the key nobody can try out buyers' names against an exported file.
 * The parts go in as JSON, so that no two different lists of parts make the same bytes.
 */
export async function createHasher(hashKey: string): Promise<Hasher> {
  const bytes = Uint8Array.from(atob(hashKey), (char) => char.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const sign = async (...parts: string[]): Promise<string> =>
    hex(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(JSON.stringify(parts))));
  return {
    buyer: (conversation) => sign('buyer', conversation),
    event: (conversation, source, kind) => sign('event', conversation, source, kind),
  };
}

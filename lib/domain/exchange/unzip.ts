import { most, type Readable, readable, refuse } from './table';

interface Entry {
  name: string;
  packed: boolean;
  /** Sizes in bytes, as the list of contents declares them. */
  size: number;
  unpackedSize: number;
  at: number;
}

export type Unpacked = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const damaged = refuse('文件不完整或已损坏，打不开。请重新下载或另存一份再试。');
const bomb = refuse('这个文件解压后大得不正常，可能是恶意文件，没有打开。');

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;

/** The list of contents stands at the end, before a comment of at most 64 kB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function readEntry(view: DataView, at: number): { entry: Entry; next: number } | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== LISTED) return null;
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength || flags & 1 || (method !== 0 && method !== 8)) return null;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const entry = {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    packed: method === 8,
    size: view.getUint32(at + 20, true),
    unpackedSize: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

function listEntries(view: DataView): Readable<Entry[]> {
  const end = findEnd(view);
  if (end < 0) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > most.packedFiles) return bomb;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let seen = 0; seen < count; seen++) {
    const read = readEntry(view, at);
    if (!read) return damaged;
    entries.push(read.entry);
    at = read.next;
  }
  return readable(entries);
}

/** Entries that share bytes unpack the same few kB thousands of times; no program writes them. */
function overlaps(entries: readonly Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  return sorted.some((entry, place) => {
    const next = sorted[place + 1];
    return next !== undefined && entry.at + 30 + entry.size > next.at;
  });
}

function packedBytes(view: DataView, { at, size }: Entry): Uint8Array<ArrayBuffer> | null {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + size > view.byteLength) return null;
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + start, size);
}

/** Null for what is damaged or grows past what was declared: it is stopped there, so that no more is ever held. */
async function inflate(bytes: Uint8Array<ArrayBuffer>, declared: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = new Uint8Array(declared);
  let filled = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return filled === declared ? whole : null;
      if (filled + value.length > declared) {
        await reader.cancel();
        return null;
      }
      whole.set(value, filled);
      filled += value.length;
    }
  } catch {
    return null;
  }
}

/**
 * The files of a zip whose names are wanted. Declared sizes are summed before a byte is unpacked, and no file may grow past its own: what a zip
 * bomb promises is refused, and what it hides is cut off.
 */
export async function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Readable<Unpacked>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listEntries(view);
  if (!listed.ok) return listed;
  const total = listed.value.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
  if (total > most.unpackedBytes || overlaps(listed.value)) return bomb;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of listed.value.filter(({ name }) => isWanted(name))) {
    const packed = packedBytes(view, entry);
    if (!packed || files.has(entry.name)) return damaged;
    const whole = entry.packed ? await inflate(packed, entry.unpackedSize) : packed;
    if (!whole || whole.length !== entry.unpackedSize) return damaged;
    files.set(entry.name, whole);
  }
  return readable(files);
}

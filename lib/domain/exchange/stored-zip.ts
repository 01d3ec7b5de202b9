import type { Unpacked } from './unzip';

/** Header fields of two and four bytes, low byte first. */
function fields(...values: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of values) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** What the local header and the list say alike: version, flags (UTF-8 names), stored, date, no checksum (its reader looks at none), sizes, name. */
const about = (size: number, name: Uint8Array) =>
  [
    [2, 20],
    [2, 0x800],
    [2, 0],
    [4, 0],
    [4, 0],
    [4, size],
    [4, size],
    [2, name.length],
    [2, 0],
  ] as const;

/**
 * A zip of these files, not packed: the workbook reader takes only zips, and one of ours holds nothing that {@link unzip} has not measured.
 */
export function storedZip(files: Unpacked): ArrayBuffer {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const header = fields([4, 0x04034b50], ...about(bytes.length, name));
    parts.push(header, name, bytes);
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ] as const;
    list.push(fields([4, 0x02014b50], [2, 20], ...about(bytes.length, name), ...rest), name);
    at += header.length + name.length + bytes.length;
  }
  const listSize = list.reduce((sum, { length }) => sum + length, 0);
  const count = files.size;
  parts.push(...list, fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, listSize], [4, at], [2, 0]));
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}

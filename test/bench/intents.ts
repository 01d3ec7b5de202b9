import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { recognise } from '../../lib/domain/intents/recognise';

const rounds = 12;
const warm = 4;

/** How long each of these messages took to be read, ms, once the code is warm. */
export function measureReading(texts: readonly string[]): number[] {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of texts) {
      const start = performance.now();
      recognise(text);
      if (round >= warm) samples.push(performance.now() - start);
    }
  }
  return samples;
}

/** Messages of buyers, written for the held-out sets. */
export function someMessages(): string[] {
  const folder = 'test/domain/intents/heldout';
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[1] ?? ''),
  );
}

/** All that reading goes by, weights, cues and kinds of words, compressed: kB. */
export function dataSize(): number {
  const folder = 'lib/domain/intents';
  const files = ['weights.ts', 'token-kinds.ts', 'normalise.ts', 'context.ts'].map((name) => join(folder, name));
  const cues = readdirSync(join(folder, 'cues')).map((name) => join(folder, 'cues', name));
  return gzipSync(Buffer.concat([...files, ...cues].map((file) => readFileSync(file)))).length / 1000;
}

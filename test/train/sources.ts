import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { intents } from '../../lib/domain/intents/intents';

const root = resolve(import.meta.dirname, '../..');
const places = ['lib/catalog/utterances', 'lib/domain/intents/cues', 'test/train'];
const files = ['cue-hits', 'features', 'grams', 'normalise', 'token-kinds', 'tokens', 'weights-code'].map(
  (name) => `lib/domain/intents/${name}.ts`,
);

/** Changes with anything that the weights are made from. */
export function sourcesHash(): string {
  const listed = places.flatMap((place) =>
    readdirSync(join(root, place))
      .filter((name) => /^(?!.*\.test\.).*\.ts$/.test(name))
      .map((name) => `${place}/${name}`),
  );
  const hash = createHash('sha256').update(intents.join());
  for (const file of [...listed, ...files].sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

// npm run train: makes lib/domain/intents/weights.ts of the utterances in lib/catalog.
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { utterances } from '../../lib/catalog/utterances';
import { learn, type Weights } from './learn';
import { sourcesHash } from './sources';

const target = 'lib/domain/intents/weights.ts';
const seed = 1;

function moduleOf({ names, levels, largest, bias }: Weights): string {
  return `/** Made by \`npm run train\`, never by hand. \`madeFrom\` changes with the utterances and the code they were learnt with. */
export const weights = {
  madeFrom: '${sourcesHash()}',
  largest: ${largest},
  bias: [${bias.join(', ')}],
  names:
    '${names}',
  levels:
    '${levels}',
};
`;
}

const text = moduleOf(learn(utterances, seed));
await writeFile(target, text);
console.log(`${target}: ${text.length} characters, ${(gzipSync(text).length / 1000).toFixed(1)} kB gzip`);

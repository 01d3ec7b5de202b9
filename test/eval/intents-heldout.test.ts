import { expect, it } from 'vitest';
import { run } from './intents';

// Written before the training utterances they are measured on, in other voices, and never trained on: what falls here has been learnt by heart only.
it.each([
  ['voices', 0.74, 0.87, 0.5],
  ['shops', 0.79, 0.9, 0.65],
  ['live', 0.8, 0.9, 0.58],
  ['long', 0.77, 0.88, 0.68],
  ['noisy', 0.84, 0.92, 0.62],
])('reads messages that it has not learnt from: %s', async (name, micro, precision, coverage) => {
  const { json } = await run(`test/domain/intents/heldout/${name}.tsv`);
  expect(json.micro).toBeGreaterThan(micro);
  expect(json.top3).toBeGreaterThan(0.94);
  expect(json.first.precision).toBeGreaterThan(precision);
  expect(json.first.coverage).toBeGreaterThan(coverage);
});

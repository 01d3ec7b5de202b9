import { expect, it } from 'vitest';
import { run } from './intents';

// Written last, in other people's voices, and never trained on: what falls here has been learnt by heart only.
it('reads messages that it has not learnt from', async () => {
  const { json } = await run('test/domain/intents/heldout.tsv');
  expect(json.micro).toBeGreaterThan(0.64);
  expect(json.top3).toBeGreaterThan(0.9);
  expect(json.first.precision).toBeGreaterThan(0.88);
});

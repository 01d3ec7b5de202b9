import { expect, it } from 'vitest';
import { scripts } from '../../../lib/catalog';
import { benefitsFor, chooseWords } from '../../../lib/domain/nudges/words';
import { aFollowUp } from '../../support/follow-ups';

const input = { followUp: aFollowUp(), scripts, slots: {}, messages: [], usedIds: [], tone: null };

it('never offers the same words twice to one buyer, and ends when all are said', () => {
  const said: string[] = [];
  for (;;) {
    const nudges = said.map((scriptId, at) => ({ to: 'pay' as const, at, scriptId }));
    const script = chooseWords({ ...input, to: 'pay', followUp: aFollowUp({ nudges }) });
    if (!script) break;
    expect(said).not.toContain(script.id);
    said.push(script.id);
  }
  expect(said.length).toBeGreaterThan(10);
});

it('leaves out what stands in the talk already, word for word but for marks', () => {
  const first = chooseWords({ ...input, to: 'pay' });
  const message = { id: '1', side: 'agent' as const, kind: 'text' as const, text: `${first?.text}～`, at: null };
  expect(chooseWords({ ...input, to: 'pay', messages: [message] })?.id).not.toBe(first?.id);
});

it('leans on what the buyer worried about, else on what so dear a thing turns on, and prefers what needs nothing more', () => {
  expect(benefitsFor({ worry: 'shipping', amount: 10_00 })[0]).toBe('dispatch');
  expect(benefitsFor({ worry: null, amount: 899_00 })[0]).toBe('aftersale');
  expect(benefitsFor({ worry: null, amount: 29_00 })[0]).toBe('price');
  const about = (worry: 'worry' | 'price_high') => chooseWords({ ...input, to: 'pay', followUp: aFollowUp({ worry }) });
  expect(about('worry')?.nudge?.benefit).toBe('aftersale');
  expect(about('price_high')?.nudge?.benefit).toBe('price');
  expect(about('price_high')?.text).not.toContain('{{');
});

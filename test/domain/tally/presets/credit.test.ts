import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../../../lib/domain/tally/events';
import { readStories, type Story } from '../../../../lib/domain/tally/ledger';
import { jdCreditOf } from '../../../../lib/domain/tally/presets/jd-credit';
import { pddCreditOf } from '../../../../lib/domain/tally/presets/pdd-credit';
import { asked, cancelled, grouped, ordered, paid, replied } from '../../../support/tally';

const creditOf = (credit: (story: Story, order: Story['orders'][number]) => string | null, events: InquiryEvent[]) => {
  const story = readStories(events)[0] as Story;
  return credit(story, story.orders[0] as Story['orders'][number]);
};

describe('an order on Pinduoduo', () => {
  const order = [ordered('06 12:00:00'), paid('06 13:00:00'), grouped('06 14:00:00')];
  it.each<[string, InquiryEvent[], string | null]>([
    [
      'is the last’s before the order',
      [replied('06 10:00:00'), replied('06 11:00:00', { agent: 'a2' }), replied('06 12:30:00', { agent: 'a3' })],
      'a2',
    ],
    [
      'else the last’s before the payment',
      [replied('06 12:30:00', { agent: 'a2' }), replied('06 13:30:00', { agent: 'a3' })],
      'a2',
    ],
    [
      'else the last’s before the group',
      [replied('06 13:30:00', { agent: 'a3' }), replied('06 14:30:00', { agent: 'a4' })],
      'a3',
    ],
    ['is nobody’s who wrote after it', [replied('06 14:30:00')], null],
    ['is nobody’s who wrote more than three days ago', [replied('03 23:59:59')], null],
    [
      'is a person’s before a robot’s',
      [replied('06 11:00:00', { agent: 'a2', auto: true }), replied('06 12:30:00')],
      'a1',
    ],
    ['is a robot’s account’s where no person wrote', [replied('06 11:00:00', { agent: 'a2', auto: true })], 'a2'],
  ])('%s', (_name, lines, agent) => expect(creditOf(pddCreditOf, [...lines, ...order])).toBe(agent));
});

describe('an order on JD', () => {
  const order = ordered('06 12:00:00', { sku: 's1' });
  it.each<[string, InquiryEvent[], string | null]>([
    [
      'is the last’s asked about the product',
      [asked('06 10:00:00', { sku: 's1' }), asked('06 11:00:00', { sku: 's2', agent: 'a2' })],
      'a1',
    ],
    [
      'else the last’s asked about anything',
      [asked('06 10:00:00', { sku: 's2' }), asked('06 11:00:00', { agent: 'a2' })],
      'a2',
    ],
    [
      'forgets who was asked before the window',
      [asked('05 11:59:59', { sku: 's1' }), asked('06 11:00:00', { agent: 'a2' })],
      'a2',
    ],
    [
      'is the answerer’s where the message reached nobody',
      [asked('06 10:00:00', { agent: '' }), replied('06 10:01:00', { agent: 'a3' })],
      'a3',
    ],
    ['is nobody’s without a message', [replied('06 10:00:00')], null],
    ['is nobody’s when taken back', [asked('06 10:00:00'), cancelled('07 10:00:00')], null],
  ])('%s', (_name, events, agent) => expect(creditOf(jdCreditOf, [...events, order])).toBe(agent));
});

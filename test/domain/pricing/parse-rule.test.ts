import { expect, it } from 'vitest';
import { parseRule } from '../../../lib/domain/pricing/parse-rule';
import { readOffer } from '../../../lib/domain/pricing/read-offer';

const rule = { id: 'r', name: '', layer: 'shop', lines: 'all', basis: 'item', kind: 'amountOff', off: 30_00 };

it.each(['满300减30', '每满300减50', '满200减20,满300减40', '8.5折', '第2件9.9元', '78元尾款券', '每件减5'])(
  'keeps %s as it was',
  (text) => {
    const made = readOffer(text, 'r');
    expect(parseRule(JSON.parse(JSON.stringify(made)))).toEqual(made);
  },
);

it('leaves out what it does not know', () => {
  expect(parseRule({ ...rule, evil: '<img>', bp: 1 })).toEqual(rule);
});

it.each([
  ['nothing', null],
  ['a list', [rule]],
  ['no id', { ...rule, id: '' }],
  ['an unknown kind', { ...rule, kind: 'magic' }],
  ['a kind of the prototype', { ...rule, kind: 'constructor' }],
  ['an unknown layer', { ...rule, layer: 'top' }],
  ['nothing to take off', { ...rule, off: undefined }],
  ['two ways to take off', { ...rule, tiers: [{ threshold: 1, off: 1 }] }],
  ['rungs that are no rungs', { ...rule, off: undefined, tiers: 5 }],
  ['a rung without an amount', { ...rule, off: undefined, tiers: [{ threshold: 1 }] }],
  ['text for an amount', { ...rule, off: '30' }],
  ['half a fen', { ...rule, off: 0.5 }],
  ['a negative amount', { ...rule, off: -1 }],
  ['a rate over 100 %', { ...rule, kind: 'rate', bp: 10_001 }],
  ['a rate of 0', { ...rule, kind: 'rate', bp: 0 }],
  ['lines that are no list', { ...rule, lines: 'some' }],
  ['an end before its start', { ...rule, from: 2, to: 1 }],
])('refuses %s', (_name, value) => {
  expect(parseRule(value)).toBeNull();
});

import { expect, it } from 'vitest';
import { codeAtCaret, noCodes } from '../../../lib/domain/scripts/typed-code';

const codes = { prefix: ';', codes: new Set(['tg', 'fh', 's11', '退货']) };

it.each([
  ['alone', ';tg', '', 'tg', ';tg'],
  ['behind hanzi', '您好;tg', '', 'tg', ';tg'],
  ['behind a comma', '您好，;tg', '', 'tg', ';tg'],
  ['behind a blank and in capitals', 'ok ;TG', '', 'tg', ';TG'],
  ['on a new line', '您好\n;fh', '', 'fh', ';fh'],
  ['with a full-width mark', '您好；tg', '', 'tg', '；tg'],
  ['with a number in it', ';s11', '，', 's11', ';s11'],
  ['in hanzi', ';退货', '吗', '退货', ';退货'],
])('knows a code %s', (_name, before, after, code, typed) => {
  expect(codeAtCaret(before, after, codes)).toEqual({ code, typed });
});

it.each([
  ['no mark', 'tg', ''],
  ['an unknown code', ';tgx', ''],
  ['the mark alone', ';', ''],
  ['inside a word', 'abc;tg', ''],
  ['behind a number', '12;tg', ''],
  ['behind the same mark', ';;tg', ''],
  ['in an address', 'https://a.cn/;tg', ''],
  ['the caret within a word', ';tg', 'l'],
  ['a blank behind it', ';tg ', ''],
  ['nothing', '', ''],
])('takes %s for none', (_name, before, after) => {
  expect(codeAtCaret(before, after, codes)).toBeNull();
});

it('knows none while it is off', () => {
  expect(codeAtCaret(';tg', '', noCodes)).toBeNull();
  expect(codeAtCaret('', '', noCodes)).toBeNull();
});

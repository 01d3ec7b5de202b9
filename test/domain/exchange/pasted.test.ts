import { expect, it } from 'vitest';
import { readPasted } from '../../../lib/domain/exchange/read-pasted';
import { readAll } from '../../support/exchange';

function read(text: string) {
  const table = readPasted(text);
  if (!table.ok) throw new Error(table.line);
  return readAll(table.value).drafts.map(({ path, text: words, fields }) => [
    path?.[0] ?? '',
    fields.title ?? '',
    words,
  ]);
}

it.each([
  [
    'one a line',
    '亲，在的\n\n好的，稍等\n',
    [
      ['', '', '亲，在的'],
      ['', '', '好的，稍等'],
    ],
  ],
  [
    'numbered',
    '1、亲在的\n2. 好的\n接着上一句\n(3) 再见\n',
    [
      ['', '', '亲在的'],
      ['', '', '好的\n接着上一句'],
      ['', '', '再见'],
    ],
  ],
  [
    'with bullets',
    '• 亲在的\n• 好的\n',
    [
      ['', '', '亲在的'],
      ['', '', '好的'],
    ],
  ],
  [
    'in blocks',
    '第一句\n第二句\n\n另一条\n',
    [
      ['', '', '第一句\n第二句'],
      ['', '', '另一条'],
    ],
  ],
  [
    'under headings',
    '【价格】\n给您申请\n# 物流\n今天发\n',
    [
      ['价格', '', '给您申请'],
      ['物流', '', '今天发'],
    ],
  ],
  [
    'questions and answers',
    '问：包邮吗\n答：满 39 包邮\n哦\n\n问：能退吗\n答：七天内可以\n',
    [
      ['', '包邮吗', '满 39 包邮\n哦'],
      ['', '能退吗', '七天内可以'],
    ],
  ],
  ['cells of a spreadsheet', '分组\t标题\t内容\n价格\t讲价\t"第一行\n第二行"\n', [['价格', '讲价', '第一行\n第二行']]],
  [
    'cells without a header',
    'tg\t亲，这款支持退换的\nfh\t亲，今天就能发的哦\n',
    [
      ['', '', '亲，这款支持退换的'],
      ['', '', '亲，今天就能发的哦'],
    ],
  ],
  [
    'a number that is none',
    '3.5 折起\n今天能发\n',
    [
      ['', '', '3.5 折起'],
      ['', '', '今天能发'],
    ],
  ],
])('%s', (_name, text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

it('nothing at all is said to be nothing', () => {
  expect(readPasted(' \n\t\n')).toEqual({ ok: false, line: '还没有贴内容。' });
});

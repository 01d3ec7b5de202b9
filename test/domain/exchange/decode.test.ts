import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/domain/exchange/decode';
import { contentOf, gbk, refusalOf, utf8, utf16 } from '../../support/exchange';

const sheet = '快捷编码,快捷短语\r\ntg,亲，这款支持七天无理由的哦\r\n';

describe('the characters of a file', () => {
  it.each([
    ['utf-8', utf8(sheet)],
    ['utf-8', utf8(`\uFEFF${sheet}`)],
    ['gb18030', gbk(sheet)],
    ['utf-16le', utf16(sheet, 'le')],
    ['utf-16be', utf16(sheet, 'be')],
    ['utf-16le', utf16(sheet, 'le', false)],
    ['utf-16be', utf16(sheet, 'be', false)],
  ] as const)('are known to be %s, and read without the mark', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: sheet, encoding, broken: 0 });
  });

  it('are UTF-8 though one byte is broken, and the break is counted', () => {
    const bytes = utf8(sheet.repeat(20));
    bytes[bytes.indexOf(0xe4)] = 0xff;
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', broken: expect.any(Number) });
    expect(decodeText(bytes)?.broken).toBeGreaterThan(0);
  });

  it('are GBK though a byte is broken', () => {
    const bytes = gbk(sheet.repeat(20));
    bytes[60] = 0xff;
    expect(decodeText(bytes)?.encoding).toBe('gb18030');
  });

  it.each(['一', '联通', '亲', '在吗亲亲', '好的'])('of a short GBK text are not taken for UTF-8: %s', (text) => {
    expect(decodeText(gbk(text))?.text).toBe(text);
  });

  it('are read when the file is cut in the middle of one', () => {
    expect(decodeText(utf8('亲在的').slice(0, -1))).toMatchObject({ text: '亲在', broken: 0 });
    expect(decodeText(gbk('亲在的').slice(0, -1))).toMatchObject({ text: '亲在', broken: 0 });
  });

  it('can be read otherwise, where the agent knows better', () => {
    expect(decodeText(gbk('亲'), 'gb18030')?.text).toBe('亲');
    expect(decodeText(Uint8Array.of(0xbf, 0xcb), 'big5')?.text).toBe('親');
  });
});

describe('what separates columns', () => {
  const rows = [
    ['快捷编码', '快捷短语', '快捷短语分组'],
    ['tg', '亲，拍下；当天发', '价格'],
    ['fh', '好的，今天能发，放心哈', ''],
  ];
  it.each([',', '\t', ';'])('%j', async (delimiter) => {
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
    const { tables } = await contentOf(utf8(text));
    expect(tables[0]?.rows.map(({ cells }) => [...cells])).toEqual([rows[0], rows[1], rows[2]?.slice(0, 2)]);
  });

  it('is nothing where texts are full of commas', async () => {
    const { tables } = await contentOf(utf8('话术内容\n亲，在的，您说\n好的，稍等，我看看\n嗯嗯，可以的，放心拍\n'));
    expect(tables[0]?.rows.map(({ cells }) => cells.at(-1))).toEqual([
      '话术内容',
      '亲，在的，您说',
      '好的，稍等，我看看',
      '嗯嗯，可以的，放心拍',
    ]);
  });

  it('keeps line breaks and quotes of a quoted cell', async () => {
    const { tables } = await contentOf(utf8('标题,内容\n价格,"第一行\r\n他说""好""，拍下"\n'));
    expect(tables[0]?.rows[1]?.cells).toEqual(['价格', '第一行\n他说"好"，拍下']);
  });

  it('loses no row to a quote that is never closed', async () => {
    const { tables, remarks } = await contentOf(utf8('标题,内容\n一,"没有关上的\n二,后面的\n三,还有\n'));
    expect(tables[0]?.rows).toHaveLength(4);
    expect(remarks.join()).toContain('引号');
  });
});

describe('a file that is no sheet', () => {
  it.each([
    ['老版 .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['网页', utf8('<html><table><tr><td>话术</td></tr></table></html>')],
    ['不是表格', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0, 7, 0)],
    ['空的', new Uint8Array()],
    ['没有内容', utf8(' \n\n ')],
  ])('is refused with what to do: %s', async (words, bytes) => {
    expect(await refusalOf(bytes)).toContain(words);
  });
});

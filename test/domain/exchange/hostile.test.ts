import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { storedZip } from '../../../lib/domain/exchange/stored-zip';
import { writeCsv } from '../../../lib/domain/exchange/write-csv';
import { writeLeftovers } from '../../../lib/domain/exchange/write-leftovers';
import { aScript, contentOf, readAll, refusalOf, utf8 } from '../../support/exchange';

const workbook = '<workbook xmlns:r="r"><sheets><sheet name="话术" sheetId="1" r:id="rId1"/></sheets></workbook>';
const relations =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

/** A workbook with this sheet in it. */
const withSheet = (xml: string): Uint8Array =>
  new Uint8Array(
    storedZip(
      new Map([
        ['xl/workbook.xml', new Uint8Array(utf8(workbook))],
        ['xl/_rels/workbook.xml.rels', new Uint8Array(utf8(relations))],
        ['xl/worksheets/sheet1.xml', new Uint8Array(utf8(xml))],
      ]),
    ),
  );
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: string) => withSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);

/** A zip of one packed file, that says it has `declared` bytes. */
function packed(name: string, content: Uint8Array, declared = content.length): Uint8Array {
  const inside = new Uint8Array(deflateRawSync(content));
  const zip = new Uint8Array(storedZip(new Map([[name, inside]])));
  const view = new DataView(zip.buffer);
  const list = 30 + name.length + inside.length;
  view.setUint16(8, 8, true);
  view.setUint16(list + 10, 8, true);
  view.setUint32(list + 24, declared, true);
  return zip;
}

describe('a workbook', () => {
  it('is read: texts, numbers as they were typed, days, what formulas gave', async () => {
    const bytes = sheetOf(
      `<row r="1">${cell('A1', '标题')}${cell('B1', '内容')}${cell('C1', '编码')}</row>` +
        `<row r="3">${cell('A3', '价&amp;格')}<c r="B3" t="str"><f>HYPERLINK("http://x")</f><v>亲 &lt;b&gt;</v></c><c r="C3"><v>13800138000123456</v></c></row>`,
    );
    const { tables } = await contentOf(bytes);
    expect(tables).toEqual([
      {
        name: '话术',
        rows: [
          { line: 1, cells: ['标题', '内容', '编码'] },
          { line: 3, cells: ['价&格', '亲 <b>', '13800138000123456'] },
        ],
      },
    ]);
  });

  it.each([
    ['a row far out', `<row r="1">${cell('A1', '内容')}</row><row r="99999999">${cell('A99999999', 'x')}</row>`],
    ['a row too far for seven digits', `<row r="999999999999">${cell('A999999999999', 'x')}</row>`],
    ['a column far out', `<row r="1">${cell('ZZZZZZ1', 'x')}</row>`],
    [
      'many rows times many columns',
      `<row r="1">${cell('XFD1', 'x')}</row><row r="1000000">${cell('A1000000', 'x')}</row>`,
    ],
    ['an address that is spelled in entities', `<row r="1"><c r="&#90;&#90;&#90;&#90;1" t="str"><v>x</v></c></row>`],
    ['an address behind a >', `<row r="1"><c x=">" r="ZZZZZ1" t="str"><v>x</v></c></row>`],
    ['an address behind a <', `<row r="1"><c x="<" r="ZZZZ1" t="str"><v>x</v></c></row>`],
    ['an address without quotes', '<row r="1"><c r=ZZZZZ1 t="str"><v>x</v></c></row>'],
    ['tags that do not close', '<row r="1"><c r="A1"'],
    [
      'an entity that grows',
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="1"><c r="A1" t="str"><v>&a;</v></c></worksheet>',
    ],
  ])('with %s is refused, and costs no memory', async (_name, rows) => {
    expect(await refusalOf(sheetOf(rows))).toMatch(/^(?:这份表格|一次最多)/);
  });

  it.each([
    ['declares more than it may', packed('xl/workbook.xml', utf8('x'), 0x7fffffff), '解压后大得不正常'],
    ['holds more than it declares', packed('xl/workbook.xml', new Uint8Array(4_000_000), 100), '已损坏'],
    ['holds less than it declares', packed('xl/workbook.xml', utf8('x'), 5_000), '已损坏'],
    ['is cut short', sheetOf('').slice(0, 200), '已损坏'],
    ['is another zip', new Uint8Array(storedZip(new Map([['a.txt', new Uint8Array(3)]]))), '压缩包'],
  ])('that %s is refused', async (_name, bytes, words) => {
    expect(await refusalOf(bytes)).toContain(words);
  });

  it('whose files share their bytes is refused', async () => {
    const zip = new Uint8Array(
      storedZip(
        new Map([
          ['xl/a.xml', new Uint8Array(9)],
          ['xl/b.xml', new Uint8Array(9)],
        ]),
      ),
    );
    const list = 2 * (30 + 8 + 9);
    new DataView(zip.buffer).setUint32(list + 46 + 8 + 42, 0, true);
    expect(await refusalOf(zip)).toContain('不正常');
  });
});

describe('a text file', () => {
  it('with one cell of 10 MB is read; the row is listed, the others are taken', async () => {
    const huge = '很长'.repeat(2_500_000);
    const { tables } = await contentOf(utf8(`标题,内容\n大,"${huge}"\n小,好的\n`));
    const { drafts, leftovers } = readAll(tables[0] ?? { name: '', rows: [] });
    expect(drafts).toMatchObject([{ text: '好的' }]);
    expect(leftovers).toMatchObject([{ line: 2, reason: expect.stringContaining('5000000 个字') }]);
  });

  it.each([
    ['one object in another', `[{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]`],
    ['one list in another', '['.repeat(200_000)],
  ])('of JSON with %s is refused', async (_name, text) => {
    expect(await refusalOf(utf8(text))).toContain('套了太多层');
  });

  it.each([
    ['{"format":"chengdan-backup","events":[]}', '备份文件'],
    ['{"scripts":[{"内容":"好"}', '不完整或已损坏'],
    ['[{}]', '没有'],
    ['{"a":1}', '没有话术'],
  ])('of JSON that is no list of scripts is explained: %s', async (text, words) => {
    expect(await refusalOf(utf8(text))).toContain(words);
  });

  it('of JSON from elsewhere is read by the names of its members', async () => {
    const text = '[{"category":"价格","content":"看页面","keyword":["多少钱","价格"],"extra":{"a":1},"__proto__":"x"}]';
    const { drafts } = readAll((await contentOf(utf8(text))).tables[0] ?? { name: '', rows: [] });
    expect(drafts).toMatchObject([
      {
        path: ['价格'],
        text: '看页面',
        fields: { words: ['多少钱', '价格'] },
        note: expect.stringContaining('extra：{"a":1}'),
      },
    ]);
  });

  it('of more than 100,000 rows is refused', async () => {
    expect(await refusalOf(utf8('好的\n'.repeat(100_001)))).toContain('10 万行');
  });

  it('of thousands of columns is refused', async () => {
    expect(await refusalOf(utf8(`${'a,'.repeat(5_000)}b\n`.repeat(3)))).toContain('列');
  });

  it('loses what cannot be sent, and keeps emoji and markup as the words they are', async () => {
    const { tables } = await contentOf(utf8('内容\n亲\u0007\u202E看👨‍👩‍👧<script>alert(1)</script>\n'));
    expect(readAll(tables[0] ?? { name: '', rows: [] }).drafts[0]?.text).toBe('亲看👨‍👩‍👧<script>alert(1)</script>');
  });
});

describe('a CSV of ours', () => {
  it.each(['=1+1', '+86', '-1', '@x', ' =1', '＝1', '\t=1', "'=1", '007', '1-2', '2026年1月'])(
    'holds no cell that a spreadsheet would run or change: %j',
    (text) => {
      const line = writeCsv({ groups: [], own: [aScript({ id: 'a', text })] }).split('\r\n')[1];
      expect(line).toContain(`"'${text}"`);
    },
  );

  it('of rows left over is as careful', () => {
    const csv = writeLeftovers([{ sheet: '表', line: 3, reason: '空', isIn: false, cells: ['=cmd|x', '好'] }]);
    expect(csv).toContain(`"表","3","没导入","空","'=cmd|x","好"`);
  });
});

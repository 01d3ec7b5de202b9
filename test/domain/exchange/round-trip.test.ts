import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../lib/domain/exchange/plan';
import { unzip } from '../../../lib/domain/exchange/unzip';
import { writeCsv } from '../../../lib/domain/exchange/write-csv';
import { writeJson } from '../../../lib/domain/exchange/write-json';
import { writeXlsx } from '../../../lib/domain/exchange/write-xlsx';
import { intents } from '../../../lib/domain/intents/intents';
import { benefits, categories, stages, tones } from '../../../lib/domain/scripts/script';
import { aScript, contentOf, importInto, noLibrary, readAll, utf8 } from '../../support/exchange';

const groups = [
  { id: 'g1', name: '价格', parent: null, place: 0 },
  { id: 'g2', name: '满减/凑单', parent: 'g1', place: 1 },
  { id: 'g3', name: '=售后', parent: null, place: 2 },
  { id: 'g4', name: '空的', parent: null, place: 3 },
];

const formats = {
  CSV: async (library: Library) => utf8(writeCsv(library)),
  JSON: async (library: Library) => utf8(writeJson(library)),
  XLSX: async (library: Library) => new Uint8Array(await (await writeXlsx(library)).arrayBuffer()),
};

/** What comes back into an empty library, and into the one that it came from. */
async function thereAndBack(library: Library, write: (library: Library) => Promise<Uint8Array>) {
  const content = await contentOf(await write(library));
  const { drafts, leftovers } = readAll(content.tables[0] ?? { name: '', rows: [] });
  expect(leftovers).toEqual([]);
  return { content, moved: importInto(noLibrary, drafts).library, again: importInto(library, drafts, 'replace') };
}

/** Scripts with the names of their groups, without what an import gives anew. */
function plain({ own, groups: known }: Library) {
  const names = new Map(known.map(({ id, name, parent }) => [id, `${parent ?? ''}|${name}`]));
  const nameOf = (id: string | null) => {
    const group = known.find((one) => one.id === id);
    return group
      ? [names.get(group.parent ?? '') ?? '', group.name]
          .join('>')
          .replace(/^\|/, '')
          .replace(/[^>|]*\|/, '')
      : '';
  };
  return own
    .map(({ group, place: _place, ...script }) => ({ ...script, group: nameOf(group) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const awkward = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=HYPERLINK("http://x","y")',
      '+86 的',
      '-1',
      '@所有人',
      "'引号开头",
      '007',
      '1-2',
      '  前后有空格 ',
      '第一行\n第二行\n',
      '"引号", 逗号；分号\t制表',
      '_x0041_ 和 _x005F_',
      'toString',
      '__proto__',
      '<b>&amp;</b>',
      '亲😊👨‍👩‍👧',
      '\uFFFD',
      '{{买家}}，到手{{到手价}}元',
      '图[~]片[or]两种|竖线\\反斜',
    ),
  )
  .filter(
    (text) =>
      !/[\p{Cc}\p{Cs}\uFEFF\u202A-\u202E\u2066-\u2069]/u.test(text.replace(/[\t\n]/g, '')) && text.trim() !== '',
  );
const line = awkward
  .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 18))
  .filter((text) => text.isWellFormed() && text.trim() !== '');
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const script = fc.record({
  text: awkward,
  title: line,
  stage: fc.option(fc.constantFrom(...stages)),
  group: fc.constantFrom(null, 'g1', 'g2', 'g3'),
  note: fc.oneof(fc.constant(''), awkward),
  hidden: fc.boolean(),
  code: optional(line),
  words: optional(fc.array(line, { minLength: 1, maxLength: 3 })),
  intents: optional(fc.uniqueArray(fc.constantFrom(...intents), { minLength: 1, maxLength: 3 })),
  narrow: optional(fc.constant(true as const)),
  nudge: optional(
    fc.record({ to: fc.constantFrom('order' as const, 'pay' as const), benefit: fc.constantFrom(...benefits) }),
  ),
  needs: optional(fc.array(fc.oneof(line, fc.constantFrom('in-stock', 'gift')), { minLength: 1, maxLength: 2 })),
  tone: optional(fc.constantFrom(...tones)),
  category: optional(fc.constantFrom(...categories)),
  from: optional(fc.constantFrom('2026-11-01', '1999-02-28')),
  until: optional(fc.constantFrom('2026-11-11', '2028-02-29')),
});
const library = fc.array(script, { minLength: 1, maxLength: 6 }).map(
  (list): Library => ({
    groups,
    own: list.map((value, place) => aScript({ ...(value as object), place, id: `own-${place}` })),
  }),
);

describe.each(Object.entries(formats))('%s', (name, write) => {
  it('comes back as it was, into an empty library and into the same one', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (given) => {
        const { moved, again } = await thereAndBack(given, write);
        expect(plain(moved)).toEqual(plain(given));
        expect(new Set(again.fates)).toEqual(new Set(['same']));
        expect(again.items).toEqual([]);
      }),
      { numRuns: name === 'XLSX' ? 25 : 200 },
    );
  });
});

it('XLSX has its header always in sight, days as days, and texts as texts', async () => {
  const own = [aScript({ id: 'a', text: '=1+1', code: '007', from: '2026-11-01' })];
  const bytes = new Uint8Array(await (await writeXlsx({ own, groups })).arrayBuffer());
  const files = await unzip(bytes, (name) => name.endsWith('sheet1.xml'));
  const xml = files.ok ? new TextDecoder().decode([...files.value.values()][0]) : '';
  expect(xml).toContain('state="frozen"');
  expect(xml).not.toContain('<f>');
  expect(xml).toMatch(/<c r="N2"[^>]*><v>46327<\/v>/);
  expect(xml).toMatch(/<c r="E2"[^>]*t="s"/);
});

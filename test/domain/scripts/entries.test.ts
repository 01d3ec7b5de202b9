import { describe, expect, it } from 'vitest';
import { withAlike } from '../../../lib/domain/scripts/alike';
import { countsOf, inPart, isOnlyHidden, ownOf, type Part } from '../../../lib/domain/scripts/entries';
import { groupTree } from '../../../lib/domain/scripts/groups';
import { aLibrary, anOwn, aScript, groupsOf, idsOf } from '../../support/library';

const groups = groupsOf('a', 'a1 < a', 'b');
const tree = groupTree(groups);
const builtIn = ['s1', 's2', 's3', 's4'].map((id) => aScript(id));
const own = [
  anOwn('loose', { place: 1 }),
  anOwn('in-a1', { group: 'a1' }),
  anOwn('in-b', { group: 'b', place: 2 }),
  anOwn('first-in-b', { group: 'b', place: 1 }),
  anOwn('in-a', { group: 'a' }),
  anOwn('lost', { group: 'gone', place: 0 }),
  anOwn('s2', { text: '本店的说法' }),
  anOwn('s3', { hidden: true }),
  anOwn('s4', { group: 'b', place: 3 }),
];
const entries = aLibrary(own, builtIn, groups);

describe('the list of scripts', () => {
  it('goes group by group, then the shop’s others, then the built-in ones as they are shipped', () => {
    expect(idsOf(entries)).toEqual(['in-a', 'in-a1', 'first-in-b', 'in-b', 's4', 'lost', 'loose', 's1', 's2', 's3']);
  });

  it('shows the shop’s wording of a built-in script, and remembers the built-in one', () => {
    const entry = entries.find(({ script }) => script.id === 's2');
    expect([entry?.script.text, entry?.builtIn?.text]).toEqual(['本店的说法', '自带 s2']);
  });

  it.each<[string, Part, string[]]>([
    ['all', 'all', ['in-a', 'in-a1', 'first-in-b', 'in-b', 's4', 'lost', 'loose', 's1', 's2']],
    ['a group with those within it', { group: 'a' }, ['in-a', 'in-a1']],
    ['a group within another', { group: 'a1' }, ['in-a1']],
    ['the shop’s without a group', 'loose', ['lost', 'loose']],
    ['the built-in ones', 'built-in', ['s1', 's2']],
    ['what is hidden', 'hidden', ['s3']],
  ])('looks at %s', (_name, part, expected) => {
    expect(idsOf(entries.filter(inPart(part, tree)))).toEqual(expected);
    const name = typeof part === 'string' ? part : part.group;
    expect(countsOf(entries, tree).get(name)).toBe(expected.length);
  });
});

describe('the shop’s version of a built-in script', () => {
  const [entry] = aLibrary([], [aScript('s', { intents: ['worry'], tone: 'warm' })]);
  if (!entry) throw new Error('no entry');

  it('holds nothing of the shop’s while it is only hidden', () => {
    expect(isOnlyHidden({ own: { ...ownOf(entry), hidden: true }, builtIn: entry.builtIn })).toBe(true);
  });

  it.each([{ text: '改' }, { group: 'a' }, { note: '记' }, { until: '2026-01-01' }])(
    'holds something with %j',
    (change) => {
      expect(isOnlyHidden({ own: { ...ownOf(entry), ...change }, builtIn: entry.builtIn })).toBe(false);
    },
  );
});

it.each([
  [{ tone: null }, { category: 'food', from: '2026-01-01', stage: 'greet' }],
  [
    { tone: 'pro', until: '2026-02-01' },
    { tone: 'pro', category: 'food', from: '2026-01-01', until: '2026-02-01' },
  ],
  [
    { stage: null, category: null, from: null },
    { tone: 'warm', stage: null },
  ],
] as const)('changes %j alike and leaves the rest', (alike, expected) => {
  const own = anOwn('x', { tone: 'warm', category: 'food', from: '2026-01-01', stage: 'greet' });
  const changed = withAlike(own, alike);
  expect(changed).toMatchObject(expected);
  const cleared = Object.entries(alike).flatMap(([key, value]) => (value === null && key !== 'stage' ? [key] : []));
  for (const key of cleared) expect(key in changed).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { knownConsoles } from '../../lib/consoles/known';
import { practice } from '../../lib/consoles/known/practice';
import { parseDefinition } from '../../lib/consoles/parse-definition';
import { patternProblem } from '../../lib/consoles/safe-pattern';
import { small } from './small-console';

/** {@link small} with one member set by its path. */
function changed(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(small));
  const names = path.split('.');
  const last = names.pop() as string;
  const holder = names.reduce((at, name) => at[name], copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const problemsOf = (value: unknown) => {
  const parsed = parseDefinition(value);
  return parsed.ok ? [] : parsed.problems.map(({ field, reason }) => `${field}：${reason}`);
};

describe('a definition', () => {
  it.each([...knownConsoles, small])('of $name that we ship is sound', (definition) => {
    expect(problemsOf(JSON.parse(JSON.stringify(definition)))).toEqual([]);
  });

  it('of the practice console needs only an address', () => {
    expect(problemsOf(JSON.parse(JSON.stringify(practice)))).toEqual(['matches：至少要有一条']);
  });

  it.each([
    ['format', 2, ['format：这份定义来自更新的版本，请先更新成单']],
    ['id', 'Own Chat', ['id：写法不对']],
    ['name', ' ', ['name：不能是空的']],
    ['matches', ['<all_urls>'], ['matches[0]：写法不对']],
    ['matches', ['*://*/*'], ['matches[0]：写法不对']],
    ['matches', ['javascript:alert(1)'], ['matches[0]：写法不对']],
    ['matches', ['https://*.com/*'], ['matches[0]：写法不对']],
    ['present', [], ['present：至少要有一条']],
    ['present', [{}], ['present[0]：至少要写一个条件']],
    ['buyer.key', undefined, ['buyer.key：少了这一项']],
    ['messages.row', ['[['], ['messages.row[0]：选择器写错了']],
    ['messages.row', 'li', ['messages.row：要写成列表 [ … ]']],
    ['messages.side', [{ css: '.me', side: 'nobody' }], ['messages.side[0].side：只能是 buyer、agent、robot、system']],
    ['buyer.name', [{ css: '.head', onclick: 'x' }], ['buyer.name[0].onclick：没有这一项']],
    ['buyer.name', [{ css: '.head', match: '(a+)+' }], ['buyer.name[0].match：正则里有重复套重复，可能卡住页面']],
    ['composer', Array.from({ length: 31 }, () => 'textarea'), ['composer：太多（最多 30 条）']],
    ['product', 'none', ['product：要写成对象 { … }']],
    ['send', [], []],
    ['messages', { list: [], row: [], side: [], text: [] }, []],
    ['buyer.keyAgain', [], ['buyer.keyAgain：至少要有一条']],
    ['matches', ['https://*.chat.example/im/*'], []],
    ['composer', [{ role: 'textbox', label: '发送' }], []],
    ['buyer.name', [{ near: '^买家：?$' }, { url: 'page', match: 'uid=(\\w{1,30})' }], []],
  ])('with %s = %j', (path, value, problems) => {
    expect(problemsOf(changed(path, value))).toEqual(problems);
  });

  it.each([null, 7, 'text', [], { __proto__: null }])('is none: %j', (value) => {
    expect(parseDefinition(value).ok).toBe(false);
  });

  it('is refused when it is huge, or so deep that nothing could be meant', () => {
    expect(problemsOf({ ...small, name: '长'.repeat(70_000) })).toEqual(['：文件太大（最多 64 KB）']);
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
    expect(problemsOf({ ...small, present: deep })).not.toEqual([]);
  });
});

describe('an expression', () => {
  it.each([
    '(a+)+$',
    '(?:\\d*\\s?)*x',
    '(a|ab)*c',
    '(?:x{0,9}){5,}',
    '(.)\\1',
    'a*b*',
    '^a*b*c*',
    '(',
    'a'.repeat(301),
  ])('%s may not run in a page', (source) => {
    expect(patternProblem(source)).not.toBeNull();
  });

  it.each([
    '^(.+?)-0-',
    '\\d{5,}',
    '(?<!\\d)(1\\d{12})(?!\\d)',
    '[¥￥][^]*已售',
    '(?:ab){3}',
    '^发送给\\s?(.{1,60}?)\\s?[，,]\\s?使用',
    '(^|\\n)机器人(\\n|$)',
    '[)(*]{2}',
    '\\(a+\\)',
  ])('%s may', (source) => {
    expect(patternProblem(source)).toBeNull();
  });
});

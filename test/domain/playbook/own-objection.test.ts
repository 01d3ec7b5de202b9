import { describe, expect, it } from 'vitest';
import { objectionNames } from '../../../lib/domain/playbook/objection';
import {
  ownObjectionProblems,
  ownScripts,
  parseOwnObjection,
  readCueWords,
} from '../../../lib/domain/playbook/own-objection';

const kept = {
  name: ' 硌脚 ',
  words: ['硌脚', '鞋底硬'],
  texts: { test: '走路多还是站得多？', close: ' ', worst: 'x' },
};

describe('an objection of one’s own', () => {
  it('is read with the texts that it has, and becomes scripts under lasting ids', () => {
    const own = parseOwnObjection(kept, 'x1');
    expect(own).toEqual({
      id: 'x1',
      name: '硌脚',
      words: ['硌脚', '鞋底硬'],
      texts: { test: '走路多还是站得多？' },
    });
    expect(own && ownScripts([own])).toEqual([
      {
        id: 'own.x1.test',
        stage: 'objection',
        title: '硌脚',
        text: '走路多还是站得多？',
        words: ['硌脚', '鞋底硬'],
        of: 'x1',
        steps: ['test'],
      },
    ]);
  });

  it.each([
    null,
    'text',
    { ...kept, name: '' },
    { ...kept, name: '一二三四五六七八九十多' },
    { ...kept, words: [] },
    { ...kept, words: '硌脚' },
    { ...kept, words: [7, ''] },
  ])('is none without a name and a cue word: %j', (value) => {
    expect(parseOwnObjection(value, 'x')).toBeNull();
  });

  it('has cue words parted by blanks and commas of any kind, each once', () => {
    expect(readCueWords('硌脚，鞋底硬、 磨脚 硌脚;\n太硬')).toEqual(['硌脚', '鞋底硬', '磨脚', '太硬']);
  });

  it.each<[string, Parameters<typeof ownObjectionProblems>, object]>([
    ['has no name', ['', ['硌脚'], { ack: '懂' }, []], { name: expect.any(String) }],
    ['has a name that is taken', ['嫌贵', ['硌脚'], { ack: '懂' }, objectionNames], { name: '已有同名的异议' }],
    ['has no cue word', ['硌脚', [], { ack: '懂' }, []], { words: expect.any(String) }],
    ['has a cue of one sign', ['硌脚', ['硬'], { ack: '懂' }, []], { words: expect.stringContaining('至少两个字') }],
    ['says nothing', ['硌脚', ['硌脚'], { ack: ' ' }, []], { texts: expect.any(String) }],
    ['is fine', ['硌脚', ['硌脚'], { ack: '懂' }, ['嫌贵']], {}],
  ])('is told what is wrong where it %s', (_name, args, problems) => {
    expect(ownObjectionProblems(...args)).toEqual(problems);
  });
});

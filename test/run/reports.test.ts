import { expect, test } from 'vitest';
import { readPlaywright, readVitest } from './reports';

test('vitest：没过的、跳过的、打不开的文件都算没过，各有名字和原话', () => {
  const assertion = (status: string, fullName: string, failureMessages: string[] = []) => ({
    status,
    fullName,
    failureMessages,
  });
  const report = readVitest(
    JSON.stringify({
      numPassedTests: 1,
      testResults: [
        { name: 'broken.test.ts', message: 'no such thing', assertionResults: [] },
        {
          name: 'sums.test.ts',
          message: '',
          assertionResults: [
            assertion('passed', 'sums add'),
            assertion('failed', 'sums carry', ['\u001b[31mexpected 1 to be 2\u001b[39m']),
            assertion('skipped', 'sums borrow'),
          ],
        },
      ],
    }),
  );
  expect(report).toMatchObject({ passed: 1, failed: 3 });
  expect(report.failures[0]).toContain('broken.test.ts\n    no such thing');
  expect(report.failures[1]).toContain('sums.test.ts › sums carry (failed)\n    expected 1 to be 2');
  expect(report.failures[2]).toContain('sums borrow (skipped)');
});

test('Playwright：没过的、时好时坏的、跳过的、测试之外出的错都算没过，各有名字和原话', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: 'way.spec.ts',
    line: 7,
    tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const report = readPlaywright(
    JSON.stringify({
      stats: { expected: 1 },
      errors: [{ message: 'the port is taken' }],
      suites: [
        {
          specs: [spec('holds', 'expected'), spec('wavers', 'flaky', 'too late')],
          suites: [{ specs: [spec('breaks', 'unexpected', 'expected 2\nreceived 1'), spec('left out', 'skipped')] }],
        },
      ],
    }),
  );
  expect(report).toMatchObject({ passed: 1, failed: 4 });
  expect(report.failures.map((each) => each.split('\n')[0])).toEqual([
    'way.spec.ts:7 › wavers (flaky)',
    'way.spec.ts:7 › breaks (unexpected)',
    'way.spec.ts:7 › left out (skipped)',
    'outside any test',
  ]);
  expect(report.failures[1]).toContain('    expected 2\n    received 1');
});

/** What the tools' own JSON reports say of their tests. A skipped or flaky test is a failed one. */
export interface Report {
  passed: number;
  failed: number;
  /** Each test that did not pass, with what it said. */
  failures: string[];
}

interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

interface PlaywrightSuite {
  specs: {
    title: string;
    file: string;
    line: number;
    tests: { status: string; results: { errors: { message?: string }[] }[] }[];
  }[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
  stats: { expected: number };
  errors: { message?: string }[];
}

/** So much of what a failed test says is shown. */
const shownLines = 12;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
const colours = /\x1b\[[0-9;]*m/g;

function failure(title: string, said: readonly string[]): string {
  const lines = said.join('\n').replace(colours, '').split('\n').slice(0, shownLines);
  return [title, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** A file that could not be run has no tests of its own and counts as one failure. */
export function readVitest(json: string): Report {
  const { numPassedTests, testResults }: VitestReport = JSON.parse(json);
  const failures = testResults.flatMap(({ name, message, assertionResults }) => {
    if (assertionResults.length === 0) return [failure(name, [message])];
    return assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ status, fullName, failureMessages }) =>
        failure(`${name} › ${fullName} (${status})`, [...failureMessages, message]),
      );
  });
  return { passed: numPassedTests, failed: failures.length, failures };
}

const specsIn = ({ specs, suites = [] }: PlaywrightSuite): PlaywrightSuite['specs'] => [
  ...specs,
  ...suites.flatMap(specsIn),
];

/** What went wrong outside any test is a failure too. */
export function readPlaywright(json: string): Report {
  const { suites, stats, errors }: PlaywrightReport = JSON.parse(json);
  const failed = suites.flatMap(specsIn).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) => {
        const said = results.flatMap((result) => result.errors.map(({ message = '' }) => message));
        return failure(`${file}:${line} › ${title} (${status})`, said);
      }),
  );
  const outside = errors.map(({ message = '' }) => failure('outside any test', [message]));
  return { passed: stats.expected, failed: failed.length + outside.length, failures: [...failed, ...outside] };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from '../support/browser';
import { type Report, readPlaywright, readVitest } from './reports';

/** The whole check, in the order in which a fault is cheapest to find; every step runs, so that one fault does not hide another. */
const reports = mkdtempSync(join(tmpdir(), 'chengdan-'));

/** Runs a tool of the project to its end; `report` is where Playwright leaves its count. */
function run(title: string, command: string, args: readonly string[], report?: string): boolean {
  const started = Date.now();
  console.log(`\n== ${title}`);
  const { status } = spawnSync(join('node_modules', '.bin', command), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      CHENGDAN_BROWSER: requireBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      FORCE_COLOR: '0',
    },
  });
  console.log(`-- ${title}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** One step counts as one; a step that reports its own tests counts those, and one more failure if it ended badly without naming any. */
function counted(title: string, ok: boolean, read?: () => Report): Report {
  const unnamed = (passed: number): Report => ({ passed, failed: 1, failures: [`${title}: see above`] });
  if (!read) return ok ? { passed: 1, failed: 0, failures: [] } : unnamed(0);
  try {
    const report = read();
    return ok || report.failed > 0 ? report : unnamed(report.passed);
  } catch {
    return unnamed(0);
  }
}

/** Runs a tool that is one step. */
const step = (title: string, command: string, args: readonly string[]): Report =>
  counted(title, run(title, command, args));

function runUnit(): Report {
  const title = 'unit and component tests';
  const report = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = run(title, 'vitest', ['run', '-c', 'test/vitest.config.ts', ...reporters]);
  return counted(title, ok, () => readVitest(readFileSync(report, 'utf8')));
}

function runE2e(project: 'at-any-pace' | 'alone', workers: number): Report {
  const title = `end to end, ${project}`;
  const report = join(reports, `${project}.json`);
  const choice = [`--project=${project}`, `--workers=${workers}`, '--reporter=list,json'];
  const ok = run(title, 'playwright', ['test', '-c', 'test/e2e/playwright.config.ts', ...choice], report);
  return counted(title, ok, () => readPlaywright(readFileSync(report, 'utf8')));
}

function runAll(): Report[] {
  const lint = step('format and lint', 'biome', ['check', '.', '--error-on-warnings']);
  const types = step('types', 'tsc', ['--noEmit']);
  const dead = step('dead code', 'knip', ['--config', 'test/run/knip.json']);
  const unit = runUnit();
  const built = step('production build, Chromium', 'wxt', ['build']);
  const firefox = step('production build, Firefox', 'wxt', ['build', '-b', 'firefox']);
  // Without a build there is nothing to try end to end, and the build has failed already.
  const e2e =
    built.failed === 0 ? [runE2e('at-any-pace', Math.min(2, availableParallelism())), runE2e('alone', 1)] : [];
  return [lint, types, dead, unit, built, firefox, ...e2e];
}

const started = Date.now();
const all = runAll();
rmSync(reports, { recursive: true, force: true });
const passed = all.reduce((sum, report) => sum + report.passed, 0);
const failed = all.reduce((sum, report) => sum + report.failed, 0);
// Named once more at the end, where whoever sees only the last lines finds them.
for (const failure of all.flatMap(({ failures }) => failures)) console.log(`\nFAILED ${failure}`);
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

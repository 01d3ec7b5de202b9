import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from '../support/browser';

/** The whole check, in the order in which a fault is cheapest to find; every step runs, so that one fault does not hide another. */
const reports = mkdtempSync(join(tmpdir(), 'chengdan-'));
const unitReport = join(reports, 'unit.json');

interface Count {
  passed: number;
  failed: number;
}

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
function counted(ok: boolean, read?: () => Count): Count {
  if (!read) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const { passed, failed } = read();
    return { passed, failed: ok || failed > 0 ? failed : 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function readUnit(): Count {
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
}

/** A flaky or skipped test is a failed one. */
function readE2e(report: string): Count {
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

function runE2e(project: 'at-any-pace' | 'alone', workers: number): Count {
  const report = join(reports, `${project}.json`);
  const choice = [`--project=${project}`, `--workers=${workers}`, '--reporter=list,json'];
  const args = ['test', '-c', 'test/e2e/playwright.config.ts', ...choice];
  return counted(run(`end to end, ${project}`, 'playwright', args, report), () => readE2e(report));
}

function runAll(): Count[] {
  const lint = counted(run('format and lint', 'biome', ['check', '.', '--error-on-warnings']));
  const types = counted(run('types', 'tsc', ['--noEmit']));
  const dead = counted(run('dead code', 'knip', ['--config', 'test/run/knip.json']));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const unitArgs = ['run', '-c', 'test/vitest.config.ts', ...reporters];
  const unit = counted(run('unit and component tests', 'vitest', unitArgs), readUnit);
  const built = run('production build, Chromium', 'wxt', ['build']);
  const firefox = counted(run('production build, Firefox', 'wxt', ['build', '-b', 'firefox']));
  const e2e = built
    ? [runE2e('at-any-pace', Math.min(2, availableParallelism())), runE2e('alone', 1)]
    : [{ passed: 0, failed: 1 }];
  return [lint, types, dead, unit, counted(built), firefox, ...e2e];
}

const started = Date.now();
const counts = runAll();
rmSync(reports, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

import { readFile } from 'node:fs/promises';
import type { Case } from './metrics-case';
import { isRight, show } from './metrics-compare';
import { eventQuestions, type Question } from './metrics-events';
import { sheetQuestions } from './metrics-sheet';
import type { Outcome } from './subject';

function missesOf({ label, expected, got }: Question): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => !isRight(value, got(name)))
    .map(([name, value]) => [label, `${name}: ${show(got(name))}，应为 ${JSON.stringify(value)}`].join(' ').trim());
}

/** A case that cannot be worked out is a failed one, not the end of the run. */
function judge(one: Case): string[] {
  try {
    const questions = eventQuestions(one) ?? sheetQuestions(one);
    return questions?.flatMap(missesOf) ?? [`没有口径 ${one.preset}`];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Every case of the file, by its own preset. */
export async function run(file: string): Promise<Outcome> {
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as { cases: Case[] };
  const results = cases.map((one) => ({ id: one.id, misses: judge(one) }));
  const failed = results.filter((result) => result.misses.length > 0).length;
  const passed = cases.length - failed;
  const lines = results.flatMap(({ id, misses }) => misses.map((miss) => `${id} ${miss}`));
  return { passed, failed, lines, json: { passed, failed, results } };
}

// npm run eval -- <subject> <file> [--json OUT]: runs a domain function over a file of labelled cases.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { run as compliance } from './compliance';
import { run as intents } from './intents';
import { run as metrics } from './metrics';
import { run as pricing } from './pricing';
import { run as search } from './search';
import type { Subject } from './subject';

const subjects: Readonly<Record<string, Subject>> = { compliance, intents, metrics, pricing, search };
const usage = `用法：npm run eval -- <${Object.keys(subjects).join('|')}> <标注文件> [--json 输出文件]`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
  const [name = '', file] = positionals;
  const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
  if (!subject || file === undefined) throw new Error(usage);
  const { passed, failed, lines, json, score } = await subject(file);
  for (const line of lines) console.log(line);
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify(json ?? { passed, failed }, null, 2)}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 && !score) process.exitCode = 1;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

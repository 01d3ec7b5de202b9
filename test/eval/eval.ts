// npm run eval -- <subject> <file> [--json OUT]: runs a domain function over a file of labelled cases.
// npm run eval -- redesign [--seed N] [--console ID] [--strength N] [--runs N] [--explain]: reads redesigned fixture pages.
// npm run eval -- sheets: opens what is exported in LibreOffice.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { run as compliance } from './compliance';
import { run as intents } from './intents';
import { run as metrics } from './metrics';
import { run as pricing } from './pricing';
import { redesign } from './redesign';
import { run as search } from './search';
import { sheets } from './sheets';
import type { Outcome, Subject } from './subject';

const subjects: Readonly<Record<string, Subject>> = { compliance, intents, metrics, pricing, search };
const usage = `用法：npm run eval -- <${Object.keys(subjects).join('|')}> <标注文件> [--json 输出文件]
或　　npm run eval -- redesign [--seed 种子] [--console 客服台] [--strength 1|2|3] [--runs 次数] [--explain]
或　　npm run eval -- sheets`;

const text = { type: 'string' } as const;

function read() {
  const options = {
    json: text,
    seed: text,
    console: text,
    strength: text,
    runs: text,
    explain: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name = '', file] = positionals;
  return { values, name, file };
}

const numberOf = (value: string | undefined): number | undefined => {
  if (value !== undefined && !/^\d{1,9}$/.test(value)) throw new Error(usage);
  return value === undefined ? undefined : Number(value);
};

async function run({ values, name, file }: ReturnType<typeof read>): Promise<Outcome> {
  if (name === 'redesign')
    return redesign({
      seed: numberOf(values.seed),
      strength: numberOf(values.strength),
      runs: numberOf(values.runs),
      console: values.console,
      explain: values.explain,
    });
  if (name === 'sheets') return sheets();
  const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
  if (!subject || file === undefined) throw new Error(usage);
  return subject(file);
}

async function main(): Promise<void> {
  const asked = read();
  const { values } = asked;
  const { passed, failed, lines, json, score } = await run(asked);
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

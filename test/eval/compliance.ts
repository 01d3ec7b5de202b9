import { readFile } from 'node:fs/promises';
import { checkReply } from '../../lib/domain/compliance/check';
import { type Category, noSettings } from '../../lib/domain/compliance/finding';
import type { Outcome } from './subject';

interface Case {
  id: string;
  text: string;
  label: 'violating' | 'clean';
  category?: Category;
}

/** At least so many violating cases in the right category, at most so many clean ones flagged. */
const leastFound = 0.95;
const mostFlagged = 0.02;

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const percent = (part: number, whole: number) => `${part}/${whole} = ${(100 * share(part, whole)).toFixed(1)} %`;

function missOf({ id, text, label, category }: Case): string | null {
  const findings = checkReply(text, { ids: [], settings: noSettings });
  const said = findings.map((one) => `${one.rule}「${text.slice(one.start, one.end)}」`).join(' ');
  if (label === 'clean') return findings.length > 0 ? `${id} clean, flagged: ${text} → ${said}` : null;
  if (findings.some((one) => one.category === category)) return null;
  return `${id} ${category}, missed: ${text} → ${said || 'nothing'}`;
}

/** Scores {@link checkReply}: a violating case is met by a finding of its category, a clean one by none. */
export async function run(file: string): Promise<Outcome> {
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as { cases: Case[] };
  const results = cases.map((one) => ({ ...one, miss: missOf(one) }));
  const violating = results.filter((one) => one.label === 'violating');
  const clean = results.filter((one) => one.label === 'clean');
  const found = violating.filter((one) => one.miss === null).length;
  const flagged = clean.filter((one) => one.miss !== null).length;
  const isFoundEnough = found >= leastFound * violating.length;
  const isCleanEnough = flagged <= mostFlagged * clean.length;
  const lines = [
    ...results.flatMap(({ miss }) => miss ?? []),
    `violating found in the right category: ${percent(found, violating.length)}, wanted ≥ 95 %: ${isFoundEnough ? 'met' : 'not met'}`,
    `clean flagged: ${percent(flagged, clean.length)}, wanted ≤ 2 %: ${isCleanEnough ? 'met' : 'not met'}`,
  ];
  const failed = results.filter((one) => one.miss !== null).length;
  const json = { found: share(found, violating.length), flagged: share(flagged, clean.length) };
  return { passed: results.length - failed, failed, lines, json, score: isFoundEnough && isCleanEnough };
}

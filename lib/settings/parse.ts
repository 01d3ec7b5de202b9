import { type Binding, parseCommand } from '../domain/keys';
import { tones } from '../domain/scripts/script';
import { codePrefixes } from '../domain/scripts/typed-code';
import { defaults } from './defaults';
import { readerParsers } from './reader-switches';
import type { LossReason, Settings } from './settings';
import { isNumber, isObject, isText, listOf, type Parse, recordOf, text } from './shapes';

/** A key without Alt cannot be chosen; from an edited file it would fire while the agent types. */
const binding: Parse<Binding> = (value) => {
  if (!isObject(value) || !isText(value.code)) return null;
  const command = parseCommand(value.command);
  if (command === null) return null;
  if (value.alt !== true || value.code === '') return null;
  return {
    command,
    code: value.code,
    alt: true,
    ctrl: value.ctrl === true,
    shift: value.shift === true,
    meta: value.meta === true,
  };
};

const lossReason: Parse<LossReason> = (value) => {
  if (!isObject(value) || !isText(value.code) || value.code === '' || !isText(value.label)) return null;
  return { code: value.code, label: value.label, byAgent: value.byAgent !== false };
};

/** Always six slots, 4 … 9, whatever an older version kept. */
const pins: Parse<(string | null)[]> = (value) =>
  Array.isArray(value) ? defaults.pins.map((_free, slot) => text(value[slot])) : null;

const flag: Parse<boolean> = (value) => (typeof value === 'boolean' ? value : null);

const minutes: Parse<number> = (value) =>
  isNumber(value) && Number.isInteger(value) && value >= 0 && value < 24 * 60 ? value : null;

/** An emptied list of reasons would leave no way to mark a loss. */
const lossReasons: Parse<LossReason[]> = (value) => {
  const reasons = listOf(lossReason)(value);
  return reasons && reasons.length > 0 ? reasons : null;
};

const parsers: { [Key in keyof Settings]: Parse<Settings[Key]> } = {
  bindings: listOf(binding),
  pins,
  ...readerParsers,
  agents: recordOf(text),
  lossReasons,
  codePrefix: (value) => codePrefixes.find((mark) => mark === value) ?? null,
  dayStartMinutes: minutes,
  tone: (value) => tones.find((tone) => tone === value) ?? null,
  scriptsIn: (value) => (value === 'zh-CN' || value === 'zh-TW' ? value : null),
  learnRanking: flag,
  notifyDue: flag,
  statsHidden: listOf(text),
  complianceMuted: listOf(text),
  complianceRules: (value) => (isObject(value) ? value : null),
};

/** What an item says about this switch; null where it is missing, broken, or of a version that we don't know. */
function parseSetting<Key extends keyof Settings>(key: Key, item: unknown): Settings[Key] | null {
  return isObject(item) && item.v === 1 ? parsers[key](item.value) : null;
}

/** The switches that items, of storage or of a backup file, hold in a shape that we know. */
export function parseSettings(itemOf: (key: keyof Settings) => unknown): Partial<Settings> {
  const keys = Object.keys(parsers) as (keyof Settings)[];
  const parsed = keys.map((key) => [key, parseSetting(key, itemOf(key))] as const);
  return Object.fromEntries(parsed.filter(([, value]) => value !== null));
}

import { joinList } from './lists';
import { most, type Readable, readable, refuse, type Table, tableOf } from './table';

/** What our own JSON files begin with. */
export const jsonFormat = 'chengdan-scripts';

interface JsonFile {
  table: Table;
  /** Groups by their names, outer first: those too in which nothing stands. */
  groups: readonly (readonly string[])[];
}

const DEEPEST = 60;

/** Brackets within brackets: a file made of nothing else would bring down whoever walks through it. */
function isDeep(text: string): boolean {
  let [depth, inText] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') inText = !inText;
    else if (inText && sign === '\\') at++;
    else if (!inText && (sign === '[' || sign === '{')) depth++;
    else if (!inText && (sign === ']' || sign === '}')) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list of scripts: the whole file, or the first list of objects in it. */
function listIn(json: unknown): readonly Record<string, unknown>[] {
  const lists = Array.isArray(json) ? [json] : isObject(json) ? Object.values(json).filter(Array.isArray) : [];
  return (lists.find((list) => list.some(isObject)) ?? []).filter(isObject);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')) {
    return joinList(value.map(String));
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function groupsOf(json: unknown): (readonly string[])[] {
  const listed = isObject(json) && Array.isArray(json.groups) ? json.groups.slice(0, most.rows) : [];
  return listed.filter(
    (path): path is string[] =>
      Array.isArray(path) && path.length > 0 && path.length <= 2 && path.every((name) => typeof name === 'string'),
  );
}

/** A JSON file as a sheet: a column for each member that any of its scripts has. */
export function readJson(text: string): Readable<JsonFile> {
  if (isDeep(text)) return refuse('这个 JSON 文件套了太多层，不像话术文件，没有打开。');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('这个 JSON 文件不完整或已损坏，读不出内容。');
  }
  if (isObject(json) && json.format === 'chengdan-backup')
    return refuse('这是成单的备份文件，请到“数据”里用“从备份恢复”。');
  const list = listIn(json);
  const keys = [...new Set(list.slice(0, most.rows).flatMap((one) => Object.keys(one)))];
  if (keys.length === 0) return refuse('这个 JSON 文件里没有话术。');
  if (keys.length > most.columns) return refuse(`这个 JSON 文件有 ${keys.length} 种字段，不像话术文件。`);
  const table = tableOf('', [
    keys,
    ...list.map((one) => keys.map((key) => cellOf(Object.hasOwn(one, key) ? one[key] : ''))),
  ]);
  return table.ok ? readable({ table: table.value, groups: groupsOf(json) }) : table;
}

import { longest } from '../scripts/own';
import { cleanLine, cleanText, lengthOf } from './clean';
import type { Dialect, Wording } from './dialects';
import { type FieldRole, type Fields, fields, isFieldRole } from './fields';
import type { Columns } from './header';
import { protectedMark, unprotect } from './protect';
import { type Role, roleNames } from './roles';
import { most, type Row } from './table';

/** A script as a sheet has it, before it is known whether the library has it too. */
export interface Draft {
  line: number;
  /** The id that our own sheets carry; null: none. */
  id: string | null;
  /** The groups it stands in, outer first, at most two; null: the sheet says nothing of groups. */
  path: readonly string[] | null;
  text: string;
  note: string;
  /** Members that the sheet says nothing of are absent; those that are undefined were emptied. */
  fields: Fields;
}

/** A row that was not taken, or not whole: the agent can have it as a file. */
export interface Leftover {
  line: number;
  reason: string;
  /** The script is there, and something of it is not. */
  isIn: boolean;
  cells: readonly string[];
}

export interface RowReading {
  drafts: readonly Draft[];
  leftovers: readonly Leftover[];
}

export interface ReadingOptions {
  columns: Columns;
  dialect: Dialect | null;
  /** A group that stands in the first row alone holds for the rows below: merged cells are read so. */
  fillDown: boolean;
  /** The group of a sheet that has no column for it; null: none. */
  groupOfAll: string | null;
}

/** Groups written in one cell: `价格>满减` → two levels. */
const levels = (cell: string): string[] => cell.split(/\s*[>＞→]\s*/);

const cut = (text: string, length: number): string => [...text.slice(0, length * 2)].slice(0, length).join('');

const tooLongLine = (text: string): string => `内容有 ${lengthOf(text)} 个字，最多 ${longest.text} 个字，请拆成几条`;

/** What of a row has no place in a script: one line each, for the note. */
class Remains {
  private readonly lines: string[] = [];
  add(name: string, value: string): void {
    const text = cleanText(value.slice(0, most.cell)).trim();
    if (text !== '') this.lines.push(`${name}：${text}`);
  }
  /** Under what the sheet itself calls a note. */
  under(note: string): string {
    return [note, ...this.lines].filter(Boolean).join('\n');
  }
}

/** Turns the rows of one sheet into scripts, one after the other. */
export function createRowReader({ columns, dialect, fillDown, groupOfAll }: ReadingOptions): (row: Row) => RowReading {
  const places = new Map<Role, number>();
  columns.roles.forEach((role, at) => {
    if (role !== 'keep' && role !== 'drop' && !places.has(role)) places.set(role, at);
  });
  const isOwn = dialect?.id === 'own';
  const cellOf = (row: Row, role: Role): string => row.cells[places.get(role) ?? -1] ?? '';
  const cellUnder = (row: Row) => (header: string) => row.cells[columns.names.indexOf(header)] ?? '';
  const isProtected = columns.names.some((name) => name.includes(protectedMark));
  let above: readonly string[] = [];

  function pathOf(row: Row, remains: Remains): readonly string[] | null {
    if (!places.has('group') && !places.has('subgroup')) return groupOfAll === null ? null : [groupOfAll];
    const cells = [cellOf(row, 'group'), cellOf(row, 'subgroup')];
    const written = isOwn || places.has('subgroup') ? cells : levels(cells[0] ?? '');
    const names = written.map(cleanLine).filter(Boolean);
    const path = names.length > 2 ? [names[0] ?? '', names.slice(1).join('>')] : names;
    for (const name of path) if (lengthOf(name) > longest.groupName) remains.add('分组', name);
    const kept = path.map((name) => cut(name, longest.groupName).trim());
    if (fillDown && kept.length === 0) return above;
    above = kept;
    return kept;
  }

  function fieldsOf(row: Row, remains: Remains): Fields {
    const read: Fields = {};
    const take = <Name extends FieldRole>(name: Name, cell: string): void => {
      const value = cell.trim() === '' ? null : fields[name].parse(cell);
      if (value !== null) read[name] = value as Fields[Name];
      else if (cell.trim() !== '') remains.add(roleNames[name], cell);
      else if (isOwn) read[name] = undefined;
    };
    for (const role of places.keys()) {
      if (!isFieldRole(role)) continue;
      const cell = cellOf(row, role);
      if (role === 'words' && dialect?.hasPatterns?.(cellUnder(row)))
        remains.add(columns.names[places.get(role) ?? 0] ?? '', cell);
      else take(role, cell);
    }
    const title = cleanLine(cellOf(row, 'title'));
    if (read.title === undefined && title !== '') read.title = cut(title, longest.title).trim();
    return read;
  }

  function wordingsOf(cell: string): Wording[] {
    const wordings = dialect?.wordings?.(cell) ?? [{ text: cell, note: '' }];
    return wordings.map(({ text, note }) => ({ text: isOwn ? cleanText(text) : cleanText(text).trim(), note }));
  }

  return (given) => {
    const row = isProtected ? { ...given, cells: given.cells.map(unprotect) } : given;
    const refused = (reason: string): RowReading => ({
      drafts: [],
      leftovers: [{ line: row.line, reason, isIn: false, cells: row.cells }],
    });
    const remains = new Remains();
    const path = pathOf(row, remains);
    const cell = cellOf(row, 'text');
    if (cell.trim() === '') return refused('这一行没有话术内容');
    if (cell.length > most.cell) return refused(tooLongLine(cell));
    const wordings = wordingsOf(cell).filter(({ text }) => text.trim() !== '');
    if (wordings.length === 0) return refused('只有图片或标记，没有能发的文字');
    const tooLong = wordings.find(({ text }) => lengthOf(text) > longest.text);
    if (tooLong) return refused(tooLongLine(tooLong.text));
    const read = fieldsOf(row, remains);
    columns.roles.forEach((role, at) => {
      if (role === 'keep') remains.add(columns.names[at] ?? '', row.cells[at] ?? '');
    });
    const said = isOwn ? cleanText(cellOf(row, 'note')) : cleanText(cellOf(row, 'note')).trim();
    const whole = remains.under(said);
    const leftovers: Leftover[] = [];
    const drafts = wordings.map(({ text, note: extra }): Draft => {
      const note = [whole, extra].filter(Boolean).join('\n');
      if (lengthOf(note) > longest.note) {
        leftovers.push({
          line: row.line,
          reason: `备注超过 ${longest.note} 个字，后面的没放下`,
          isIn: true,
          cells: row.cells,
        });
      }
      const id = cellOf(row, 'id').trim();
      return {
        line: row.line,
        id: wordings.length === 1 && id !== '' && id.length <= 200 ? id : null,
        path,
        text,
        note: cut(note, longest.note),
        fields: read,
      };
    });
    return { drafts, leftovers };
  };
}

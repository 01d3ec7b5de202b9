import { readDelimited } from './delimited';
import { type Readable, readable, refuse, type Table, tableOf } from './table';

const numbered = /^\s*(?:[（(]?\d{1,3}[)）.、．:：]|[①-⑳]|[-*•·●])\s*(?=\S)/;
const bracketed = /^\s*[【[〖](?!or\]|~\]|@\])([^】\]〗]{1,30})[】\]〗]\s*$/;
const titled = /^\s*(?:#{1,3}\s*)(.{1,30}?)\s*$/;
const asked = /^\s*(?:问|Q|q)\s*[:：]\s*(.+)$/;
const answered = /^\s*(?:答|A|a)\s*[:：]\s*(.*)$/;

const headingOf = (line: string): string | null => (bracketed.exec(line) ?? titled.exec(line))?.[1]?.trim() ?? null;

/** Copied from a spreadsheet: most lines hold tabs. */
function isSheet(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 0 && filled.filter((line) => line.includes('\t')).length > filled.length / 2;
}

interface Script {
  group: string;
  title: string;
  text: string;
}

/** Scripts one after the other, with headings (`【价格】`, `# 价格`) as their groups. */
class List {
  readonly scripts: Script[] = [];
  private group = '';
  private title = '';
  private lines: string[] = [];
  heading(name: string): void {
    this.end();
    this.group = name;
  }
  question(title: string): void {
    this.end();
    this.title = title;
  }
  line(text: string): void {
    this.lines.push(text);
  }
  end(): void {
    const text = this.lines.join('\n').trim();
    if (text !== '') this.scripts.push({ group: this.group, title: this.title, text });
    this.lines = [];
    this.title = '';
  }
}

/** Where blank lines part scripts of several lines each, a line break belongs to the text. Numbered lines are one each. */
function isInBlocks(lines: readonly string[]): boolean {
  const blocks = lines
    .join('\n')
    .trim()
    .split(/\n\s*\n/);
  const long = blocks.filter((block) => block.split('\n').filter((line) => headingOf(line) === null).length > 1);
  return blocks.length > 1 && long.length > 0;
}

function readList(lines: readonly string[]): Script[] {
  const filled = lines.filter((line) => line.trim() !== '' && headingOf(line) === null);
  const isNumbered = filled.length > 1 && filled.filter((line) => numbered.test(line)).length > filled.length / 2;
  const areQuestions = filled.some((line) => asked.test(line)) && filled.some((line) => answered.test(line));
  const goOn = areQuestions || isNumbered || isInBlocks(lines);
  const list = new List();
  for (const line of lines) {
    const heading = headingOf(line);
    const question = areQuestions ? asked.exec(line)?.[1] : undefined;
    const answer = areQuestions ? answered.exec(line)?.[1] : undefined;
    if (heading !== null) list.heading(heading);
    else if (question !== undefined) list.question(question.trim());
    else if (answer !== undefined) list.line(answer);
    else if (line.trim() === '') {
      if (!isNumbered && !areQuestions) list.end();
    } else if (isNumbered && numbered.test(line)) {
      list.end();
      list.line(line.replace(numbered, ''));
    } else {
      if (!goOn) list.end();
      list.line(line.trimEnd());
    }
  }
  list.end();
  return list.scripts;
}

/**
 * What was copied from anywhere: cells of a spreadsheet, numbered lists, questions with answers, blocks parted by blank lines, or one script a
 * line. A list is given the columns 分组, 标题 and 内容, as a sheet has them.
 */
export function readPasted(text: string): Readable<Table> {
  const plain = text.replace(/\r\n?/g, '\n');
  const lines = plain.split('\n');
  if (plain.trim() === '') return refuse('还没有贴内容。');
  if (isSheet(lines)) {
    const read = readDelimited(plain, '\t');
    return read.ok ? readable(read.value.table) : read;
  }
  const scripts = readList(lines);
  return tableOf('', [['分组', '标题', '内容'], ...scripts.map((script) => [script.group, script.title, script.text])]);
}

import { type ConsoleDefinition, definitionFormat } from './definition';
import { definitionShape, mostInList, type Shape } from './definition-shape';
import { into } from './query';
import { patternProblem } from './safe-pattern';

/** What is wrong with a file, and where: `messages.row[0]`. */
export interface DefinitionProblem {
  field: string;
  reason: string;
}

export type ParsedDefinition =
  | { ok: true; definition: ConsoleDefinition }
  | { ok: false; problems: readonly DefinitionProblem[] };

const longestCss = 500;
/** More than any console needs, and few enough to be read at each start. */
const longestFile = 64 * 1024;
/** The first few are what somebody can mend at a time. */
const mostProblems = 20;

function cssProblem(css: string): string | null {
  if (css.length > longestCss) return `选择器太长（最多 ${longestCss} 个字符）`;
  try {
    for (const part of css.split(into)) globalThis.document?.createDocumentFragment().querySelector(part);
    return css.trim() === '' ? '选择器是空的' : null;
  } catch {
    return '选择器写错了';
  }
}

function textProblem(value: unknown, shape: Extract<Shape, { is: 'text' | 'css' | 'regex' }>): string | null {
  if (typeof value !== 'string') return '要写成文字';
  if (shape.is === 'css') return cssProblem(value);
  if (shape.is === 'regex') return patternProblem(value);
  if (value.trim() === '') return '不能是空的';
  if (value.length > shape.most) return `太长（最多 ${shape.most} 个字符）`;
  return shape.pattern === undefined || new RegExp(shape.pattern).test(value) ? null : '写法不对';
}

type Problems = Generator<DefinitionProblem>;
type ShapeOf<Is extends Shape['is']> = Extract<Shape, { is: Is }>;

const own = (shapes: Readonly<Record<string, Shape>>, name: string): Shape | undefined =>
  Object.hasOwn(shapes, name) ? shapes[name] : undefined;

function* objectProblems(value: unknown, shape: ShapeOf<'object'>, field: string): Problems {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield { field, reason: '要写成对象 { … }' };
    return;
  }
  const inner = (name: string): string => (field === '' ? name : `${field}.${name}`);
  for (const name of Object.keys(shape.must))
    if (!Object.hasOwn(value, name)) yield { field: inner(name), reason: '少了这一项' };
  for (const [name, member] of Object.entries(value)) {
    const known = own(shape.must, name) ?? own(shape.may, name);
    if (known) yield* problemsOf(member, known, inner(name));
    else yield { field: inner(name), reason: '没有这一项' };
  }
  if (shape.any && Object.keys(value).length === 0) yield { field, reason: '至少要写一个条件' };
}

function* listProblems(value: unknown, { of, least = 1 }: ShapeOf<'list'>, field: string): Problems {
  if (!Array.isArray(value)) yield { field, reason: '要写成列表 [ … ]' };
  else if (value.length < least) yield { field, reason: '至少要有一条' };
  else if (value.length > mostInList) yield { field, reason: `太多（最多 ${mostInList} 条）` };
  else for (const [place, entry] of value.entries()) yield* problemsOf(entry, of, `${field}[${place}]`);
}

function* problemsOf(value: unknown, shape: Shape, field: string): Problems {
  if (shape.is === 'object') yield* objectProblems(value, shape, field);
  else if (shape.is === 'list') yield* listProblems(value, shape, field);
  else if (shape.is === 'either') yield* problemsOf(value, shape.of[typeof value === 'string' ? 0 : 1], field);
  else if (shape.is === 'one') {
    if (!shape.of.some((allowed) => allowed === value)) yield { field, reason: `只能是 ${shape.of.join('、')}` };
  } else {
    const reason = textProblem(value, shape);
    if (reason !== null) yield { field, reason };
  }
}

/** In UTF-16 units; what is nested too deep to be written out is larger than anything. */
function sizeOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Whatever somebody made, a colleague sent or an older version kept, as a definition; or what is wrong with it, field by field. */
export function parseDefinition(value: unknown): ParsedDefinition {
  const { format } = (typeof value === 'object' && value !== null ? value : {}) as { format?: unknown };
  if (typeof format === 'number' && format > definitionFormat)
    return { ok: false, problems: [{ field: 'format', reason: '这份定义来自更新的版本，请先更新成单' }] };
  if (sizeOf(value) > longestFile) return { ok: false, problems: [{ field: '', reason: '文件太大（最多 64 KB）' }] };
  const problems: DefinitionProblem[] = [];
  for (const problem of problemsOf(value, definitionShape, '')) {
    problems.push(problem);
    if (problems.length === mostProblems) break;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, definition: value as ConsoleDefinition };
}

import type { Category } from '../scripts/script';

/** Goods that are decided upon at another pace; `big` is 家具家电, whatever else the title says. */
export const goodsKinds = ['big', 'apparel', 'beauty', 'food', 'digital', 'home', 'other'] as const;
export type GoodsKind = (typeof goodsKinds)[number];

export const goodsNames: Readonly<Record<GoodsKind, string>> = {
  big: '家具家电',
  apparel: '服饰',
  beauty: '美妆',
  food: '食品',
  digital: '数码小电器',
  home: '家居日用',
  other: '其他',
} satisfies Record<GoodsKind | Category, string>;

/** When to come back, in minutes, each step later than the one before; empty: never. */
export interface Steps {
  /** After the talk's last line. */
  order: readonly number[];
  /** After the order. */
  pay: readonly number[];
}

export interface NudgeRules {
  steps: Readonly<Record<GoodsKind, Steps>>;
  /** Most 催拍 (invitations) a buyer a day. */
  perDay: number;
  /** Unpaid orders are closed by the platform after so many minutes. */
  closeAfter: number;
  /** Minutes after midnight in Shanghai; the same twice: all day. `until` before `from` goes over midnight. */
  from: number;
  until: number;
}

/** The item that holds the shop's rules. */
export const nudgeRulesKind = 'nudge-rules';
export const nudgeRulesId = 'rules';

const soon: Steps = { order: [5], pay: [5, 10, 15] };
/** 催拍 after a day; an unpaid order is closed as soon as any other, so 催付 cannot wait that long. */
const slow: Steps = { order: [24 * 60], pay: [5, 10, 15] };

/** As Douyin shops do it (2026-09): 催拍 after 5 minutes, 催付 at 5, 10, 15, closed at 30, two invitations a buyer a day. */
export const defaultRules: NudgeRules = {
  steps: { big: slow, apparel: soon, beauty: soon, food: soon, digital: soon, home: soon, other: soon },
  perDay: 2,
  closeAfter: 30,
  from: 9 * 60,
  until: 23 * 60,
};

const mostSteps = 5;
const longestMinutes = 7 * 24 * 60;

const isMinutes = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

function isSteps(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length <= mostSteps &&
    value.every((step, at) => isMinutes(step, longestMinutes) && step > 0 && (at === 0 || step > value[at - 1]))
  );
}

function parseSteps(read: unknown, byDefault: Steps): Steps {
  const { order, pay } = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  return { order: isSteps(order) ? order : byDefault.order, pay: isSteps(pay) ? pay : byDefault.pay };
}

/** What the item of {@link nudgeRulesKind} says; each part that cannot be read is as it was made. */
export function parseRules(read: unknown): NudgeRules {
  const value = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  const steps = (typeof value.steps === 'object' && value.steps !== null ? value.steps : {}) as Record<string, unknown>;
  const minutes = (name: 'perDay' | 'closeAfter' | 'from' | 'until', most: number): number => {
    const one = value[name];
    return isMinutes(one, most) ? one : defaultRules[name];
  };
  return {
    steps: Object.fromEntries(
      goodsKinds.map((kind) => [kind, parseSteps(steps[kind], defaultRules.steps[kind])]),
    ) as Record<GoodsKind, Steps>,
    perDay: minutes('perDay', 20),
    closeAfter: minutes('closeAfter', longestMinutes),
    from: minutes('from', 24 * 60 - 1),
    until: minutes('until', 24 * 60 - 1),
  };
}

const spanPattern = /^(\d{1,5})(分钟?|小?时|天)?$/;
const spans: Readonly<Record<string, number>> = { 时: 60, 小时: 60, 天: 24 * 60 };

/** `5、10、15` → 5, 10, 15; `2小时` → 120; `1天` → 1440; empty → none. Null where it says no rising list of at most five within a week. */
export function parseStepList(typed: string): number[] | null {
  const parts = typed
    .trim()
    .split(/[\s,，、]+/)
    .filter(Boolean);
  const steps = parts.map((part) => {
    const found = spanPattern.exec(part);
    return found ? Number(found[1]) * (spans[found[2] ?? ''] ?? 1) : Number.NaN;
  });
  return isSteps(steps) ? steps : null;
}

/** `5 分钟`, `2 小时`, `1 天`. */
export function spanText(minutes: number): string {
  if (minutes > 0 && minutes % 1440 === 0) return `${minutes / 1440} 天`;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}

/** As it stands in the field: `5、10、15`, `1天`. */
export const stepListText = (steps: readonly number[]): string =>
  steps
    .map((step) =>
      spanText(step)
        .replace(/ 分钟$/, '')
        .replace(' ', ''),
    )
    .join('、');

/** The rules as they stand in fields: `food.order` → `5`, `from` → `09:00`. */
export type RulesTyped = Readonly<Record<string, string>>;

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function rulesTyped({ steps, perDay, closeAfter, from, until }: NudgeRules): RulesTyped {
  const lists = goodsKinds.flatMap((kind) => [
    [`${kind}.order`, stepListText(steps[kind].order)],
    [`${kind}.pay`, stepListText(steps[kind].pay)],
  ]);
  const others = {
    perDay: String(perDay),
    closeAfter: String(closeAfter),
    from: timeText(from),
    until: timeText(until),
  };
  return { ...Object.fromEntries(lists), ...others };
}

function parseTime(typed: string): number | null {
  const found = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(typed.trim());
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

const parseWhole = (typed: string, most: number): number | null =>
  /^\d{1,5}$/.test(typed.trim()) && Number(typed) <= most ? Number(typed) : null;

/** What the fields say; with a problem in any, none, and the line for each field. */
export function readRules(typed: RulesTyped): { rules: NudgeRules | null; problems: Readonly<Record<string, string>> } {
  const problems: Record<string, string> = {};
  const read = <Value>(name: string, parse: (text: string) => Value | null, line: string, otherwise: Value): Value => {
    const value = parse(typed[name] ?? '');
    if (value === null) problems[name] = line;
    return value ?? otherwise;
  };
  const list = '写成 5、10、15，从早到晚，最多五次，最长 7天';
  const steps = Object.fromEntries(
    goodsKinds.map((kind) => [
      kind,
      { order: read(`${kind}.order`, parseStepList, list, []), pay: read(`${kind}.pay`, parseStepList, list, []) },
    ]),
  ) as unknown as Record<GoodsKind, Steps>;
  const rules: NudgeRules = {
    steps,
    perDay: read('perDay', (text) => parseWhole(text, 20), '写 0 到 20 的整数', 0),
    closeAfter: read('closeAfter', (text) => parseWhole(text, longestMinutes), '写分钟数，比如 30', 0),
    from: read('from', parseTime, '写成 09:00 这样的钟点', 0),
    until: read('until', parseTime, '写成 23:00 这样的钟点', 0),
  };
  return { rules: Object.keys(problems).length > 0 ? null : rules, problems };
}

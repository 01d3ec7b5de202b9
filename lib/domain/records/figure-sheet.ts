import type { Figures, RangeFigures } from '../tally/figures';
import { agentLabel } from './names';
import type { PlatformCount } from './platform-count';
import { measureCell, oursOf, type PlatformSheet } from './platforms';
import { type Cell, countCell, type Sheet } from './sheet';

/** A line for each day of each of these, and their sum last, under the names of this platform's own sheet and by its definitions. */
export function figureSheet(all: readonly RangeFigures[], platform: PlatformSheet, count: PlatformCount): Sheet {
  const rowOf = (name: Cell, day: string | null, last: string, figures: Figures): Cell[] => {
    const ours = { ...oursOf(figures), ...count.values(figures.agent, day) };
    return [
      name,
      agentLabel(figures.agent),
      ...platform.columns.map(([, measure]) => measureCell(ours[measure], measure, platform)),
      countCell(figures.unpriced),
      `${platform.rule}·本机统计`,
      count.isFinal(last) ? '是' : '否（还会变）',
    ];
  };
  const names = ['日期', platform.whose, ...platform.columns.map(([name]) => name), '未填金额笔数', '口径', '是否终值'];
  return {
    name: '日报',
    columns: names.map((name) => ({ name, width: name.length > 6 ? 20 : 14 })),
    rows: all.flatMap(({ days, total }) => [
      ...days.map((day) => rowOf({ day: day.day }, day.day, day.day, day)),
      rowOf('合计', null, days.at(-1)?.day ?? '', total),
    ]),
  };
}

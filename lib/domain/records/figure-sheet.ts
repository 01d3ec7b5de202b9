import type { Figures, RangeFigures } from '../tally/figures';
import { measureCell, type PlatformSheet } from './platforms';
import { type Cell, countCell, type Sheet } from './sheet';

function rowOf(day: Cell, figures: Figures, platform: PlatformSheet): Cell[] {
  return [
    day,
    figures.agent ?? '全部',
    ...platform.columns.map(([, measure]) => measureCell(figures, measure, platform)),
    countCell(figures.unpriced),
    '抖音·本机统计',
    figures.final ? '是' : '否（72小时内）',
  ];
}

/** A line for each day of each of these, and their sum last, under the names of this platform's own sheet. */
export function figureSheet(all: readonly RangeFigures[], platform: PlatformSheet): Sheet {
  const names = ['日期', platform.whose, ...platform.columns.map(([name]) => name), '未填金额笔数', '口径', '是否终值'];
  return {
    name: '日报',
    columns: names.map((name) => ({ name, width: name.length > 6 ? 20 : 14 })),
    rows: all.flatMap(({ days, total }) => [
      ...days.map((day) => rowOf({ day: day.day }, day, platform)),
      rowOf('合计', total, platform),
    ]),
  };
}

import type { ComponentChildren } from 'preact';
import { chartOf } from '../../../lib/domain/stats/chart';
import type { StatRow, StatTable } from '../../../lib/domain/stats/tables';
import { Button } from '../../ui/Button';
import { Panel } from '../Panel';
import { ChartView } from './ChartView';
import { drawChart } from './chart-picture';
import { RowsTable } from './RowsTable';
import './TablePanel.css';

interface Props {
  table: StatTable;
  beforeName: string | null;
  hint?: string;
  /** Controls between heading and chart. */
  children?: ComponentChildren;
  /** Whether the numbers stand open. */
  open?: boolean;
  onOpen: (row: StatRow) => void;
  onCsv: (table: StatTable) => void;
  onPicture: (title: string, picture: Blob) => void;
}

const chartWidth = 540;

/** What the chart shows, in one sentence. */
const inWords = ({ title, measure, rows }: StatTable): string =>
  `${title}，${measure}：${rows.map(({ label, value }) => `${label} ${value}`).join('，')}`;

/** A chart, its numbers as a table right below, and both as files. */
export function TablePanel({ table, beforeName, hint, children, open = false, onOpen, onCsv, onPicture }: Props) {
  const chart = chartOf(table, chartWidth);
  const isEmpty = table.rows.every(({ value, before }) => value === 0 && !before);
  const actions = !isEmpty && (
    <>
      <Button
        aria-label={`${table.title}存成图片`}
        onClick={async () =>
          onPicture(
            table.title,
            await drawChart(chart, `${table.title}（${table.measure}${beforeName ? `，灰色为${beforeName}` : ''}）`),
          )
        }
      >
        图片
      </Button>
      <Button aria-label={`${table.title}导出 CSV`} onClick={() => onCsv(table)}>
        CSV
      </Button>
    </>
  );
  return (
    <Panel title={table.title} hint={hint ?? table.measure} actions={actions || undefined}>
      {children}
      {isEmpty ? (
        <p class="quiet">这几天还没有。</p>
      ) : (
        <>
          {beforeName && (
            <p class="legend quiet" aria-hidden="true">
              <i class="legend-now" /> 这段 <i class="legend-before" /> {beforeName}
            </p>
          )}
          <ChartView chart={chart} label={inWords(table)} />
          <details open={open} class="numbers">
            <summary>看数字</summary>
            <RowsTable table={table} beforeName={beforeName} onOpen={onOpen} />
          </details>
        </>
      )}
    </Panel>
  );
}

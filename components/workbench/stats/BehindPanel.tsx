import { useState } from 'preact/hooks';
import { intentNames } from '../../../lib/domain/intents/intents';
import { yuan } from '../../../lib/domain/money';
import { eventInWords } from '../../../lib/domain/records/event-sheet';
import { shanghaiText } from '../../../lib/domain/records/moment';
import { type BehindFilter, type BehindRow, resultNames } from '../../../lib/domain/stats/behind';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { formatWait } from '../../../lib/domain/tally/figures';
import type { LossReason } from '../../../lib/settings/settings';
import type { BehindUnit } from '../../../lib/state/stats';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Panel } from '../Panel';
import './BehindPanel.css';

interface Props {
  /** Null while they are being read. */
  rows: readonly BehindRow[] | null;
  unit: BehindUnit;
  filter: BehindFilter;
  /** What the group of the filter is called; null: none. */
  groupName: string | null;
  reasons: ReadonlyMap<string, LossReason>;
  productNames: ReadonlyMap<string, string>;
  scriptTitles: ReadonlyMap<string, string>;
  on: {
    changeFilter: (change: Partial<BehindFilter>) => void;
    changeUnit: (unit: BehindUnit) => void;
    closeBehind: () => void;
    takeBack: (event: InquiryEvent) => void;
  };
}

const units = { days: '按买家·天', sessions: '按会话' } as const;
const inquiries = { all: '全部', yes: '是询单', no: '不是询单' } as const;
const results = { all: '全部', ...resultNames } as const;
const atOnce = 50;

/** The buyers behind a figure, and what happened with each, event by event. */
export function BehindPanel({ rows, unit, filter, groupName, reasons, productNames, scriptTitles, on }: Props) {
  const [shown, setShown] = useState(atOnce);
  const actions = <Button onClick={on.closeBehind}>收起</Button>;
  return (
    <Panel title="这些数字背后" hint="每位买家只有一串编号，不存名字和聊天内容。" actions={actions}>
      <div class="range">
        <Choice label="单位" names={units} value={unit} onChoose={on.changeUnit} />
        <Choice
          label="是否询单"
          names={inquiries}
          value={filter.inquiry}
          onChoose={(inquiry) => on.changeFilter({ inquiry })}
        />
        <Choice label="结果" names={results} value={filter.result} onChoose={(result) => on.changeFilter({ result })} />
        {groupName && (
          <Button aria-label={`不再只看：${groupName}`} onClick={() => on.changeFilter({ group: null })}>
            只看：{groupName} ×
          </Button>
        )}
      </div>
      {rows === null ? (
        <p class="quiet" role="status">
          正在读取…
        </p>
      ) : (
        <>
          <p class="quiet" role="status">
            共 {rows.length} {unit === 'days' ? '人次' : '个会话'}
          </p>
          <ul class="behind">
            {rows.slice(0, shown).map((row) => (
              <li key={row.id}>
                <BehindLine
                  row={row}
                  reasons={reasons}
                  productNames={productNames}
                  scriptTitles={scriptTitles}
                  onTakeBack={on.takeBack}
                />
              </li>
            ))}
          </ul>
          {rows.length > shown && <Button onClick={() => setShown(shown + atOnce)}>再看 {atOnce} 条</Button>}
        </>
      )}
    </Panel>
  );
}

interface LineProps extends Pick<Props, 'reasons' | 'productNames' | 'scriptTitles'> {
  row: BehindRow;
  onTakeBack: (event: InquiryEvent) => void;
}

function BehindLine({ row, reasons, productNames, scriptTitles, onTakeBack }: LineProps) {
  const { day, at, agent, buyer, inquiry, result, sales, reason, intents, products, firstWaitMs, events } = row;
  const about = [
    ...intents.map((intent) => intentNames[intent]),
    ...products.map((key) => productNames.get(key) ?? `商品 ${key}`),
  ];
  const names = Object.fromEntries([...reasons].map(([code, { label }]) => [code, label]));
  const labels = { reasons: names, dayStartMs: 0, scriptOf: (id: string) => scriptTitles.get(id) ?? id };
  const words = (event: InquiryEvent): string => eventInWords(event, labels);
  return (
    <details>
      <summary>
        <span>
          {day.slice(5)} {clock(at).slice(0, 5)}
        </span>
        <span>买家 {buyer.slice(0, 6)}</span>
        <span>{agent === '' ? '未知客服' : agent}</span>
        <span>{inquiry ? '询单' : '非询单'}</span>
        <span>
          {resultNames[result]}
          {sales > 0 && ` ${yuan(sales)}`}
          {result === 'lost' && `：${names[reason] ?? '已删除的原因'}`}
        </span>
        <span>首响 {formatWait(firstWaitMs)}</span>
        <span class="quiet">{about.join('、')}</span>
      </summary>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <span class="quiet">{clock(event.at)}</span> {words(event)}
            {canTakeBack(event) && (
              <Button
                look="plain"
                aria-label={`撤销：${clock(event.at)} ${words(event)}`}
                onClick={() => onTakeBack(event)}
              >
                撤销
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** `23:59:59` */
const clock = (at: number): string => shanghaiText(at).slice(11);

/** What the agent marked can be marked wrong; what the page showed was there. */
const canTakeBack = ({ kind }: InquiryEvent): boolean =>
  kind === 'ordered' || kind === 'paid' || kind === 'lost' || kind === 'transferred';

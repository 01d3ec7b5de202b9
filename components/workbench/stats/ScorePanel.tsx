import { useState } from 'preact/hooks';
import { yuan } from '../../../lib/domain/money';
import { type MonthScore, monthScore, perDayLeft, withOneMore } from '../../../lib/domain/stats/month';
import type { ScoreSettings } from '../../../lib/domain/stats/score-item';
import { type Figures, formatRate, formatWait } from '../../../lib/domain/tally/figures';
import type { BandItem, KpiSheet } from '../../../lib/domain/tally/presets/kpi';
import { Button } from '../../ui/Button';
import { Panel } from '../Panel';
import { ScoreForm } from './ScoreForm';
import './ScorePanel.css';

interface Props {
  /** Of the month so far; null while it is counted. */
  month: Figures | null;
  today: string;
  /** `''` = all. */
  agent: string;
  score: ScoreSettings;
  onKeep: (score: ScoreSettings) => void;
}

const itemNames: Record<keyof KpiSheet, string> = {
  conversion: '询单转化率',
  payRate: '支付率',
  averageOrder: '落实客单价比',
  reply: '回复率',
  response: '平均响应',
  tasks: '任务完成',
  attitude: '工作态度',
  attendance: '考勤',
};
const items = Object.keys(itemNames) as (keyof KpiSheet)[];

function shownOf(item: keyof KpiSheet, figures: Figures, { given }: ScoreSettings): string {
  const rate = (over: number, under: number) => formatRate(under === 0 ? null : { over, under });
  if (item === 'conversion') return formatRate(figures.rate);
  if (item === 'payRate') return rate(figures.paidOrders, figures.placedOrders);
  if (item === 'averageOrder') return given.ratio === '' ? '未填' : given.ratio;
  if (item === 'reply') return rate(figures.replied, figures.consulted);
  if (item === 'response') return formatWait(figures.averageResponseMs);
  if (item === 'attendance') return `迟到早退 ${given.late} 次，请假 ${given.leave} 天`;
  return '主管评分';
}

const weightOf = (item: BandItem | { weight: number } | number): number =>
  typeof item === 'number' ? item : item.weight;

/** 考核 and 提成 of the month so far, what one more paid buyer changes, and what is left to the targets. */
export function ScorePanel({ month, today, agent, score, onKeep }: Props) {
  const [editing, setEditing] = useState(false);
  const title = `${Number(today.slice(5, 7))} 月考核与目标`;
  const actions = !editing && <Button onClick={() => setEditing(true)}>改考核表</Button>;
  const whose = agent === '' ? '全部客服合在一起算；上面选一位客服，看他自己的。' : `${agent}，月初到今天`;
  return (
    <Panel title={title} hint={whose} actions={actions || undefined}>
      {editing && (
        <ScoreForm
          score={score}
          onKeep={(next) => {
            onKeep(next);
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      )}
      {month && !editing && <ScoreView month={month} today={today} score={score} />}
    </Panel>
  );
}

function ScoreView({ month, today, score }: { month: Figures; today: string; score: ScoreSettings }) {
  const now = monthScore(month, score);
  return (
    <>
      <div class="table-frame">
        <table class="figures">
          <caption class="quiet">考核表是一家店的样例，各项都能改；按本机统计估算，发钱以店里的为准。</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">本月到今天</th>
              <th scope="col">得分</th>
              <th scope="col">权重</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item}>
                <th scope="row">{itemNames[item]}</th>
                <td>{shownOf(item, month, score)}</td>
                <td>{now.kpi.scores[item]}</td>
                <td>{weightOf(score.sheet[item])}%</td>
              </tr>
            ))}
            <tr class="total">
              <th scope="row">合计</th>
              <td>
                绩效 {yuan(now.kpi.performancePay)} + 提成 {yuan(now.commission)}
              </td>
              <td>{now.kpi.total}</td>
              <td>{yuan(now.pay)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <OneMore month={month} now={now} score={score} />
      <Targets month={month} today={today} score={score} />
    </>
  );
}

function OneMore({ month, now, score }: { month: Figures; now: MonthScore; score: ScoreSettings }) {
  const more = withOneMore(month);
  if (!more) return null;
  const then = monthScore(more, score);
  const gained = then.pay - now.pay;
  return (
    <p class="one-more">
      <strong>再成一单：</strong>转化率 {formatRate(month.rate)} → {formatRate(more.rate)}，考核 {now.kpi.total} →{' '}
      {then.kpi.total}
      {month.averageOrder === null ? '' : `（按客单价 ${yuan(month.averageOrder)}）`}，收入 {gained >= 0 ? '+' : '−'}
      {yuan(Math.abs(gained))}
    </p>
  );
}

function Targets({ month, today, score: { goals } }: { month: Figures; today: string; score: ScoreSettings }) {
  const lines = [
    goals.paid !== null && { name: '支付人数', done: month.paid, goal: goals.paid, say: String },
    goals.sales !== null && { name: '销售额', done: month.sales, goal: goals.sales, say: yuan },
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p class="quiet">还没定本月目标，点“改考核表”可以填。</p>;
  return (
    <ul class="targets">
      {lines.map(({ name, done, goal, say }) => {
        const { left, days, perDay } = perDayLeft(done, goal, today);
        return (
          <li key={name}>
            <span>
              {name} {say(done)} / {say(goal)}
            </span>
            <progress aria-label={`${name}目标`} value={Math.min(done, goal)} max={Math.max(1, goal)} />
            <span class="quiet">
              {left === 0 ? '已经达成' : `还差 ${say(left)}，本月剩 ${days} 天，每天 ${say(perDay)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

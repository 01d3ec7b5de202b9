import { topLosses } from '../../../lib/domain/stats/losses';
import type { StatRow } from '../../../lib/domain/stats/tables';
import {
  funnelTable,
  hourTable,
  intentTable,
  lossTable,
  productTable,
  scriptTable,
  waitTable,
} from '../../../lib/domain/stats/tables';
import type { RangeViews } from '../../../lib/messages/protocol';
import type { StatsState } from '../../../lib/state/stats';
import { EmptyState } from '../../ui/EmptyState';
import { RangeBar } from '../RangeBar';
import { BehindPanel } from './BehindPanel';
import { ComparePicker } from './ComparePicker';
import { DaysPanel } from './DaysPanel';
import { Headline } from './Headline';
import { LossesPanel } from './LossesPanel';
import { ScorePanel } from './ScorePanel';
import { ScriptsPanel } from './ScriptsPanel';
import './StatsSection.css';
import type { StatsCallbacks } from './callbacks';
import { SummaryPanel } from './SummaryPanel';
import { TablePanel } from './TablePanel';
import { TrialsPanel } from './TrialsPanel';

interface Props {
  state: StatsState;
  on: StatsCallbacks;
}

/** 统计: how it goes, what to do next, and everything behind it. */
export function StatsSection({ state, on }: Props) {
  const views = state.views.value;
  const built = state.built.value;
  const waiting = built < 1 ? `正在统计… ${Math.floor(built * 100)}%` : '正在统计…';
  return (
    <div class="stats">
      <h1>统计</h1>
      <div class="stats-range">
        <RangeBar data={state} onRange={on.changeRange} onAgent={on.changeAgent} />
        <ComparePicker
          comparing={state.comparing.value}
          isOwn={state.otherRange.value !== null}
          onCompare={on.compareWith}
        />
      </div>
      {views ? (
        <Views state={state} views={views} on={on} />
      ) : (
        <p class="quiet" role="status">
          {state.isWrong.value ? '改好日期后显示统计。' : waiting}
        </p>
      )}
    </div>
  );
}

function Views({ state, views, on }: Props & { views: RangeViews }) {
  const before = state.before.value;
  const name = state.comparedName.value;
  const score = state.score.value;
  const input = { groups: views.groups, before: before?.groups ?? null };
  const ports = {
    beforeName: before && name,
    onOpen: ({ key }: StatRow) => on.openBehind({ group: key }),
    onCsv: on.exportTable,
    onPicture: on.saveChart,
  };
  const { total } = views.figures;
  const losses = lossTable(input, state.reasons.value);
  return (
    <>
      <Headline
        figures={total}
        before={before && { name, figures: before.figures.total }}
        line={score.line}
        steps={state.steps.value}
        onStep={on.takeStep}
        onOpen={on.openBehind}
      />
      {state.isBehindOpen.value && <OpenBehind state={state} on={on} />}
      {total.consulted === 0 && (
        <EmptyState title="这几天没有记录">打开客服台接待买家后，这里会有统计；也可以换一段日期看看。</EmptyState>
      )}
      <div class="pair">
        <TablePanel table={hourTable(input)} {...ports} />
        <TablePanel table={waitTable(input, score.bands)} hint="隔了 10 分钟以上才回的不算在内" {...ports} />
        <TablePanel table={losses} {...ports} />
        <TablePanel table={intentTable(input)} hint="一位买家有两种顾虑，两边都算" {...ports} />
        <TablePanel table={productTable(input, state.productNames.value)} {...ports} />
        <TablePanel table={funnelTable(total, before?.figures.total ?? null)} {...ports} />
      </div>
      <ScriptsPanel
        table={scriptTable(input, state.scriptTitles.value, state.intent.value)}
        intent={state.intent.value}
        onIntent={on.chooseIntent}
        {...ports}
      />
      <TrialsPanel
        trials={state.trialLines.value}
        scripts={state.scripts.value}
        titles={state.scriptTitles.value}
        learns={state.settings.value.learnRanking}
        onStart={on.startTrial}
        onSwitch={on.switchTrial}
        onRemove={on.removeTrial}
        onLearn={on.learn}
      />
      <LossesPanel
        losses={topLosses(views.groups, state.settings.value.lossReasons, state.scripts.value)}
        onOpen={(group) => on.openBehind({ group })}
      />
      <DaysPanel figures={views.figures} hidden={state.settings.value.statsHidden} onHide={on.hideColumns} />
      <ScorePanel
        month={state.month.value}
        today={state.today.value}
        agent={state.agent.value}
        score={score}
        onKeep={on.keepScore}
      />
      <SummaryPanel text={state.summary.value} onCopy={on.copySummary} onPrint={on.print} />
    </>
  );
}

function OpenBehind({ state, on }: Props) {
  return (
    <BehindPanel
      rows={state.rows.value}
      unit={state.unit.value}
      filter={state.filter.value}
      groupName={state.groupName.value}
      reasons={state.reasons.value}
      productNames={state.productNames.value}
      scriptTitles={state.scriptTitles.value}
      on={on}
    />
  );
}

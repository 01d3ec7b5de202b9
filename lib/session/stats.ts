import type { DeskWish } from '../domain/nudges/desk-wish';
import { csvHead, csvRows } from '../domain/records/sheet-csv';
import type { NextStep } from '../domain/stats/advice';
import { type BehindFilter, noFilter, rowsBehind } from '../domain/stats/behind';
import { type ScoreSettings, scoreItem } from '../domain/stats/score-item';
import type { StatTable } from '../domain/stats/tables';
import { type Trial, trialItem } from '../domain/stats/trial';
import { DAY_MS, dayOf, daysBetween } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import type { Groups } from '../domain/tally/groups';
import { call } from '../messages/client';
import { readViews } from '../messages/figures';
import { writeItems } from '../messages/items';
import { putInOutbox } from '../messages/outbox';
import { writeSetting } from '../settings/access';
import type { DayRange } from '../state/range';
import type { BehindUnit, StatsState } from '../state/stats';
import type { WorkbenchState } from '../state/workbench';
import { attempt, kept, notSaved } from './attempt';
import type { Save } from './export';

export interface StatsPorts {
  state: StatsState;
  notice: WorkbenchState['notice'];
  items: WorkbenchState['items'];
  save: Save;
  copy: (text: string) => Promise<void>;
  print: () => void;
  /** False where no console is open. */
  openDesk: (wish: DeskWish) => Promise<boolean>;
  /** The section 跟进. */
  showNudges: () => void;
  now: () => number;
  newId: () => string;
}

/** More days at once than this would not fit in one message of a busy shop. */
const mostDaysBehind = 31;

/** What the agent can do with the figures. Whatever fails is said in `state.notice`. */
export function createStatsActions({
  state,
  notice,
  items,
  save,
  copy,
  print,
  openDesk,
  showNudges,
  now,
  newId,
}: StatsPorts) {
  const agentOf = (): string | null => state.agent.value || null;

  /** Of two that overlap, only the later shows its figures. */
  let latest = 0;
  const load = (): Promise<unknown> => {
    latest += 1;
    const turn = latest;
    const former = state.today.value;
    state.lookedAt.value = now();
    const { from, to } = state.range.value;
    // A page left open over midnight that shows today shows the new day.
    if (from === former && to === former) state.range.value = { from: state.today.value, to: state.today.value };
    if (state.isWrong.value) return Promise.resolve();
    const about = { agent: agentOf(), now: state.lookedAt.value };
    const { today, range, comparing } = state;
    const onProgress = (built: number): void => {
      if (turn === latest) state.built.value = built;
    };
    return attempt(notice, '没能读到统计。记录都还在，请刷新页面再试', async () => {
      const [agents, views] = await Promise.all([
        call('tally.agents'),
        readViews({ ...range.value, ...about }, onProgress),
      ]);
      const [before, month] = await Promise.all([
        readViews({ ...comparing.value, ...about }),
        readViews({ from: `${today.value.slice(0, 7)}-01`, to: today.value, ...about }),
      ]);
      if (turn !== latest) return null;
      state.agents.value = agents;
      state.before.value = before;
      state.month.value = month.figures.total;
      state.views.value = views;
      state.built.value = 1;
      await loadTrials();
      if (state.isBehindOpen.value) await loadBehind();
      return null;
    });
  };

  /** How the trials stand, from the day after each began: on its first day both wordings had been offered to everybody. */
  async function loadTrials(): Promise<void> {
    const about = { to: state.today.value, agent: agentOf(), now: now() };
    const read = async ({ id, from }: Trial): Promise<[string, Groups]> => {
      const { groups } = await readViews({ from: dayOf(from + DAY_MS, state.dayStartMs.value), ...about });
      return [id, groups];
    };
    state.trialGroups.value = new Map(await Promise.all(state.trials.value.map(read)));
  }

  const keepTrial = (trial: Trial, deletedAt: number | null = null): Promise<boolean> =>
    attempt(notice, notSaved, async () => {
      const item = trialItem(trial, now(), deletedAt);
      await writeItems([item]);
      items.take([item], false);
      await loadTrials();
      return null;
    });

  async function loadBehind(): Promise<void> {
    const { from, to } = state.range.value;
    const turn = latest;
    const events = await call('tally.events', { from, to, agent: agentOf() });
    if (turn !== latest) return;
    state.behind.value = rowsBehind(events, { from, to, agent: agentOf(), dayStartMs: state.dayStartMs.value });
  }

  /** Old figures must not stand under a new heading. */
  const loadAnew = (): Promise<unknown> => {
    state.views.value = null;
    state.behind.value = null;
    return load();
  };

  const keepScore = (score: ScoreSettings): Promise<boolean> =>
    attempt(notice, notSaved, async () => {
      const item = scoreItem(score, now());
      await writeItems([item]);
      items.take([item], false);
      return null;
    });

  /** Shows the rows behind a figure. */
  const openBehind = (filter: Partial<BehindFilter>): Promise<unknown> => {
    const { from, to } = state.range.value;
    if (daysBetween(from, to).length > mostDaysBehind) {
      notice.value = { line: `明细一次最多看 ${mostDaysBehind} 天，请先把日期选短一点`, failed: true };
      return Promise.resolve();
    }
    state.filter.value = { ...noFilter, ...filter };
    state.isBehindOpen.value = true;
    return attempt(notice, '没能读到明细，请再试一次', async () => {
      await loadBehind();
      return null;
    });
  };

  return {
    /** Counts again what is shown; the old figures stand until the new are there. */
    load,
    changeRange: (change: Partial<DayRange>) => {
      state.range.value = { ...state.range.value, ...change };
      state.otherRange.value = null;
      return loadAnew();
    },
    /** Null: the days right before. */
    compareWith: (range: DayRange | null) => {
      state.otherRange.value = range;
      return loadAnew();
    },
    changeAgent: (agent: string) => {
      state.agent.value = agent;
      return loadAnew();
    },
    chooseIntent: (intent: string | null) => {
      state.intent.value = intent;
    },
    /** Which columns the table of days leaves out. */
    hideColumns: (names: readonly string[]) => kept(notice, writeSetting('statsHidden', names)),
    keepScore,
    startTrial: (a: string, b: string) => keepTrial({ id: newId(), a, b, from: now(), on: true }),
    switchTrial: (trial: Trial, on: boolean) => keepTrial({ ...trial, on }),
    removeTrial: (trial: Trial) => keepTrial(trial, now()),
    learn: (learns: boolean) => kept(notice, writeSetting('learnRanking', learns)),
    openBehind,
    /** To where it is done: the desk beside the chat where a console is open, else the same lists in the workbench. */
    async takeStep({ at }: NextStep) {
      if (at === 'open') await openBehind({ inquiry: 'yes', result: 'unknown' });
      else if (at && !(await openDesk({ console: null, list: at.desk, id: at.id }))) showNudges();
    },
    changeFilter: (change: Partial<BehindFilter>) => {
      state.filter.value = { ...state.filter.value, ...change };
    },
    changeUnit: (unit: BehindUnit) => {
      state.unit.value = unit;
    },
    closeBehind: () => {
      state.isBehindOpen.value = false;
      state.behind.value = null;
    },
    /** A correction is a new event; what was recorded stays in the log. */
    takeBack: ({ id, console, agent, buyer }: InquiryEvent) =>
      attempt(notice, '没能撤销，记录保持原样，请再试一次', async () => {
        await putInOutbox([{ id: newId(), at: now(), console, agent, buyer, kind: 'corrected', target: id }]);
        await call('tally.flush');
        await load();
        return '已撤销这条记录，统计已重算';
      }),
    exportTable: ({ title, columns, rows }: StatTable) => {
      const { from, to } = state.range.value;
      const days = from === to ? from : `${from}至${to}`;
      save(
        `成单-${days}-${title}.csv`,
        csvHead(columns.map((name) => ({ name }))) + csvRows(rows.map(({ label, cells }) => [label, ...cells])),
        'text/csv',
      );
    },
    saveChart: (title: string, picture: Blob) => {
      save(`成单-${state.range.value.to}-${title}.png`, picture, 'image/png');
    },
    copySummary: () =>
      attempt(notice, '没能复制，请在下面的框里自己选中复制', async () => {
        await copy(state.summary.value);
        return '交班小结已复制，去群里粘贴就行';
      }),
    print,
  };
}

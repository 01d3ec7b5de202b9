import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import type { Range } from '../messages/protocol';
import type { DayRange } from '../state/range';
import type { WorkbenchState } from '../state/workbench';
import { attempt } from './attempt';

/** What the agent can do with the figures and the data. Whatever fails is said in `state.notice`. */
export function createDataActions({ data, notice }: WorkbenchState, now: () => number) {
  const isWrong = () => data.problems.value.from !== null || data.problems.value.to !== null;
  const range = (): Range => ({ ...data.range.value, agent: data.agent.value || null });

  /** Of two that overlap, only the later shows its figures. */
  let latest = 0;
  const load = () => {
    latest += 1;
    const turn = latest;
    const onProgress = (built: number): void => {
      if (turn === latest) data.built.value = built;
    };
    data.lookedAt.value = now();
    if (isWrong()) return Promise.resolve();
    return attempt(notice, '没能读到统计。记录都还在，请刷新页面再试', async () => {
      const asked = range();
      const [agents, figures] = await Promise.all([
        call('tally.agents'),
        readFigures({ ...asked, now: data.lookedAt.value }, onProgress),
      ]);
      if (turn !== latest) return null;
      data.agents.value = agents;
      data.figures.value = figures;
      data.built.value = 1;
      return null;
    });
  };

  /** Old figures must not stand under a new heading. */
  const loadAnew = () => {
    data.figures.value = null;
    return load();
  };

  return {
    /** Counts again what is shown; the old figures stand until the new are there. */
    load,
    changeRange: (change: Partial<DayRange>) => {
      data.range.value = { ...data.range.value, ...change };
      return loadAnew();
    },
    changeAgent: (agent: string) => {
      data.agent.value = agent;
      return loadAnew();
    },
  };
}

import { StatsSection } from '../../components/workbench/stats/StatsSection';
import { createStatsActions, type StatsPorts } from '../../lib/session/stats';
import type { PageParts } from './page';

type Ports = Omit<StatsPorts, 'state' | 'notice' | 'items'>;

/** 统计. Alt+S copies 交班小结 while the section is open. */
export function statsPage({ state }: PageParts, ports: Ports) {
  const { stats, notice, items, section } = state;
  const on = createStatsActions({ state: stats, notice, items, ...ports });
  addEventListener('keydown', (event) => {
    if (section.value !== 'stats' || event.code !== 'KeyS' || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void on.copySummary();
  });
  return { page: () => <StatsSection state={stats} on={on} />, load: on.load };
}

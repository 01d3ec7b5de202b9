import { NudgesSection } from '../../components/workbench/NudgesSection';
import { createNudgePage } from '../../lib/session/nudge-workbench';
import type { PageParts } from './page';

/** 跟进 */
export function nudgesPage({ state }: PageParts) {
  const on = createNudgePage(state, Date.now);
  return () => <NudgesSection nudges={state.nudges} settings={state.settings} on={on} />;
}

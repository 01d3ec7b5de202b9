import { PlaybookSection } from '../../components/workbench/PlaybookSection';
import { createPlaybookActions } from '../../lib/session/playbook-workbench';
import type { PageParts } from './page';

/** 应对 */
export function playbookPage({ state }: PageParts) {
  const { objections, alternatives, trash } = state.playbook;
  const on = createPlaybookActions(state, { now: Date.now, newId: () => crypto.randomUUID() });
  return () => (
    <PlaybookSection objections={objections.value} alternatives={alternatives.value} trash={trash.value} on={on} />
  );
}

import { download } from '../../components/ui/download';
import { ConsolesSection } from '../../components/workbench/ConsolesSection';
import { createOwnConsoleActions, readDefinitionFile } from '../../lib/session/own-consoles';
import type { PageParts } from './page';

/** 客服台 */
export function consolesPage({ state }: PageParts) {
  const on = createOwnConsoleActions(state, { now: Date.now, save: download });
  return () => (
    <ConsolesSection own={state.ownConsoles.value} builtIn={state.consoles} readFile={readDefinitionFile} on={on} />
  );
}

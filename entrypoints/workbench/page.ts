import type { System } from '../../lib/domain/keys';
import type { createWorkbenchActions } from '../../lib/session/workbench';
import type { WorkbenchState } from '../../lib/state/workbench';

/** What every section's page is made of. */
export interface PageParts {
  state: WorkbenchState;
  actions: ReturnType<typeof createWorkbenchActions>;
  system: System;
}

import { correctionItem, type KeptCorrection } from '../domain/intents/corrections';
import { writeItems } from '../messages/items';
import type { WorkbenchState } from '../state/workbench';
import { attempt } from './attempt';

/** What the agent can do with the corrections in the workbench. What could not be kept is said in `state.notice`. */
export function createCorrectionActions({ notice }: Pick<WorkbenchState, 'notice'>, now: () => number) {
  return {
    removeCorrection: (correction: KeptCorrection): Promise<boolean> =>
      attempt(notice, '没能删掉，可能是磁盘满了。清理后再试一次', async () => {
        await writeItems([correctionItem(correction, now(), now())]);
        return null;
      }),
  };
}

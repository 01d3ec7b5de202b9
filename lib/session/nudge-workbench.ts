import { type FollowUp, followUpItem, followUpKind } from '../domain/nudges/follow-up';
import { markTalk } from '../domain/nudges/note';
import { type NudgeRules, nudgeRulesId, nudgeRulesKind } from '../domain/nudges/rules';
import { call } from '../messages/client';
import { writeItems } from '../messages/items';
import type { WorkbenchState } from '../state/workbench';

/** What the agent does with the follow-ups in the workbench. */
export interface NudgePageActions {
  saveRules(rules: NudgeRules): Promise<void>;
  drop(followUp: FollowUp): Promise<void>;
  /** All of them, at once and for good. */
  wipe(): Promise<void>;
}

export function createNudgePage(state: WorkbenchState, now: () => number): NudgePageActions {
  const attempt = async (work: Promise<void>, done: string): Promise<void> => {
    try {
      await work;
      state.notice.value = { line: done, failed: false };
    } catch {
      state.notice.value = { line: '没能保存，可能是磁盘满了。清理后再试一次', failed: true };
    }
  };
  return {
    saveRules: (rules) => {
      const item = { kind: nudgeRulesKind, id: nudgeRulesId, value: rules, at: now(), deletedAt: null };
      return attempt(writeItems([item]), '规则已保存，马上生效');
    },
    drop: (followUp) => {
      const ended = markTalk(followUp, 'dropped', { now: now(), order: null, amount: null });
      return attempt(writeItems([followUpItem(ended)]), '不再跟进，昵称和商品已抹掉');
    },
    wipe: () => {
      const keys = state.items.all(followUpKind).map(({ id }) => [followUpKind, id] as const);
      return attempt(call('items.erase', keys), `已清空 ${keys.length} 条跟进`);
    },
  };
}

import { browser } from '../browser';
import { type FollowUp, followUpItem, followUpKind } from '../domain/nudges/follow-up';
import { markTalk } from '../domain/nudges/note';
import { type NudgeRules, nudgeRulesId, nudgeRulesKind } from '../domain/nudges/rules';
import { call } from '../messages/client';
import { writeItems } from '../messages/items';
import { writeSetting } from '../settings/access';
import type { WorkbenchState } from '../state/workbench';
import { kept } from './attempt';

const asked = { permissions: ['notifications'] } satisfies Parameters<typeof browser.permissions.request>[0];
const mayAsk = (): Promise<boolean> => browser.permissions.request(asked).catch(() => false);

/** What the agent does with the follow-ups in the workbench. */
export interface NudgePageActions {
  saveRules(rules: NudgeRules): Promise<unknown>;
  drop(followUp: FollowUp): Promise<unknown>;
  /** Must be called within the click: the browser asks the agent whether it may. */
  notify(on: boolean): Promise<void>;
  /** All of them, at once and for good. */
  wipe(): Promise<unknown>;
}

export function createNudgePage(state: WorkbenchState, now: () => number): NudgePageActions {
  return {
    saveRules: (rules) => {
      // Where the clock has been set back, the later version would hold.
      const at = Math.max(now(), state.items.one(nudgeRulesKind, nudgeRulesId)?.at ?? 0);
      const item = { kind: nudgeRulesKind, id: nudgeRulesId, value: rules, at, deletedAt: null };
      return kept(state.notice, writeItems([item]), '规则已保存，马上生效');
    },
    drop: (followUp) => {
      const ended = markTalk(followUp, 'dropped', { now: now(), order: null, amount: null });
      return kept(state.notice, writeItems([followUpItem(ended)]), '不再跟进，昵称和商品已抹掉');
    },
    async notify(on) {
      if (on && !(await mayAsk())) {
        state.notice.value = { line: '浏览器没有允许通知，所以没打开。想用的话再点一次并选“允许”', failed: true };
        state.settings.value = { ...state.settings.value };
        return;
      }
      await kept(state.notice, writeSetting('notifyDue', on), on ? '到点会发一条安静的通知' : '不再发通知');
      if (!on) await browser.permissions.remove(asked).catch(() => {});
    },
    wipe: () => {
      const keys = state.items.all(followUpKind).map(({ id }) => [followUpKind, id] as const);
      return kept(state.notice, call('items.erase', keys), `已清空 ${keys.length} 条跟进`);
    },
  };
}

import { nameOfMuted, sameReason } from '../domain/compliance/notes';
import { writeSetting } from '../settings';
import type { OverlayState } from '../state/overlay';

/** 不再提醒: kept in the settings, where it can be taken back. */
export function createMuting(state: OverlayState) {
  return {
    async mute(id: string): Promise<void> {
      const muted = new Set([...state.settings.value.complianceMuted, ...sameReason(id)]);
      try {
        await writeSetting('complianceMuted', [...muted]);
        state.notice.value = { line: `不再提醒“${nameOfMuted(id)}”，要恢复请到工作台的设置` };
      } catch {
        state.notice.value = { line: '没能记住，可能是磁盘满了' };
      }
    },
  };
}

import { parsePrice, yuan } from '../domain/money';
import { climb, concededIn, type Move } from '../domain/playbook/ladder';
import { sumToOffer } from '../domain/playbook/sent';
import type { Script } from '../domain/scripts/script';
import { fillSlots } from '../domain/scripts/slots';
import type { LadderActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';
import type { Panel, Pick as Picked } from '../state/panel';
import { failureLines } from './fill';
import type { Insert } from './insert';
import { openPanel } from './open-panel';
import type { PlaybookSession } from './playbook';

interface LadderPorts {
  state: OverlayState;
  insert: Insert;
  playbook: PlaybookSession;
}

type LadderPanel = Extract<Panel, { kind: 'ladder' }>;

/** `5.00` typed as 5, ５ or ¥5; null where it is no sum. */
const sumOf = (typed: string): number | null =>
  parsePrice(
    typed
      .normalize('NFKC')
      .trim()
      .replace(/^[¥￥]/, ''),
  )?.price ?? null;

/** The ladder of concessions of the open conversation, as the agent sees and moves it. */
export function createLadder({ state, insert, playbook }: LadderPorts): LadderActions {
  const panelNow = (): LadderPanel | null => (state.panel.value?.kind === 'ladder' ? state.panel.value : null);
  const change = (changed: Partial<LadderPanel>): void => {
    const panel = panelNow();
    if (panel) openPanel(state, { ...panel, problem: null, ...changed });
  };

  /** The text that was picked, else the one in the agent's tone. */
  function textFor(picked: Picked | null): Script | undefined {
    const { tone } = state.settings.value;
    const texts = [...state.byId.value.values()].filter(({ rung }) => rung === 'money');
    const chosen = picked && state.byId.value.get(picked.scriptId);
    return chosen ?? texts.find((script) => script.tone === (tone ?? undefined)) ?? texts[0];
  }

  return {
    openLadder(picked = null) {
      const left = state.roomLeft.value;
      const off = left ? yuan(sumToOffer(left)).slice(1) : '';
      openPanel(state, { kind: 'ladder', pick: picked, gift: '', off, problem: null });
    },
    changeLadder: change,
    moveLadder(move: Move) {
      const problem = playbook.move(move);
      change({ problem, ...(problem === null && { gift: '' }) });
    },
    giveMoney() {
      const [panel, target, total] = [panelNow(), state.target.value, state.total.value];
      if (!panel || !target) return;
      const off = sumOf(panel.off);
      const { ladder } = state.buyerTalk.value;
      const climbed = climb(ladder, { do: 'concede', off: off ?? Number.NaN, room: state.room.value }, 1);
      if (!climbed.ok || off === null || total === null)
        return change({ problem: climbed.ok ? '还算不出价格' : climbed.reason });
      if (panel.pick && panel.pick.target.conversation !== target.conversation) {
        state.notice.value = { line: failureLines['buyer-changed'] };
        return;
      }
      const script = textFor(panel.pick);
      if (!script) return;
      const values = { 让价: yuan(off), 到手价: yuan(total - concededIn(ladder) - off) };
      const { text } = fillSlots(script.text, { ...state.slots.value, ...values });
      openPanel(state, null);
      void insert({ target, ...panel.pick, scriptId: script.id, off }, text);
    },
    async forgetBuyer() {
      try {
        await playbook.forget();
        openPanel(state, null);
        state.notice.value = { line: '这位买家的进度已清空' };
      } catch {
        state.notice.value = { line: '没能清空，请再试一次' };
      }
    },
  };
}

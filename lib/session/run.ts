import type { Command } from '../domain/keys';
import type { DeskWish } from '../domain/nudges/desk-wish';
import type { OverlayActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';
import { pinSlots } from '../state/pins';
import { openPanel } from './open-panel';

/** While the calculator or the selling points are open the cards' keys fill their texts. */
const told = ['line', 'formula', 'howTo'] as const;

export interface Run {
  (command: Command): void;
  /** A short code was typed in the reply box: the same as if it had been found by it. */
  code(code: string, typed: string): void;
  /** Brings the desk of follow-ups up, with this wish where there is one. */
  showDesk(wish?: DeskWish): void;
}

/** What opens in place of the cards by a key of its own. */
const openers = ['search', 'price', 'fab', 'ladder', 'save'] as const;
const isOpener = (command: Command): command is (typeof openers)[number] => openers.some((one) => one === command);

interface RunPorts {
  state: OverlayState;
  actions: Pick<
    OverlayActions,
    | 'pick'
    | 'mark'
    | 'undo'
    | 'place'
    | 'back'
    | 'search'
    | 'openPrice'
    | 'fillPrice'
    | 'openFab'
    | 'fillFab'
    | 'reread'
    | 'openLadder'
    | 'acceptLoss'
    | 'openSave'
    | 'openDesk'
    | 'closeDesk'
  >;
  takeFocus: () => void;
}

/** What each key does, wherever it was pressed. */
export function createRun({ state, actions, takeFocus }: RunPorts): Run {
  const expand = (): void => {
    if (state.dock.value?.collapsed) actions.place({ collapsed: false });
  };
  const offer = (scriptId: string | null | undefined, replaces?: string): void => {
    const target = state.target.value;
    if (!scriptId || !target) return;
    actions.pick({ scriptId, target, ...(replaces !== undefined && { replaces }) });
    if (state.panel.value?.kind !== 'form' && state.panel.value?.kind !== 'ladder') return;
    expand();
    takeFocus();
  };
  const open = (kind: 'search' | 'loss' | 'price' | 'fab' | 'ladder' | 'save'): void => {
    if (state.panel.value?.kind === kind) {
      actions.back();
      return;
    }
    if (!state.target.value) return;
    if (kind === 'search') actions.search('');
    else if (kind === 'price') actions.openPrice();
    else if (kind === 'fab') actions.openFab();
    else if (kind === 'ladder') actions.openLadder();
    else if (kind === 'save') actions.openSave();
    else openPanel(state, { kind });
    // Nothing to save: a line says so, and the keyboard stays where it is.
    if (state.panel.value?.kind !== kind) return;
    expand();
    takeFocus();
  };

  /** The desk of follow-ups stands before the cards: their keys first show them again. */
  const isOverDesk = (command: Command): boolean => {
    const isDeskOpen = state.nudges.panel.value !== null;
    if (!isDeskOpen || command === 'focus' || command === 'collapse' || command === 'nudges') return false;
    state.nudges.panel.value = null;
    return command.startsWith('card.');
  };
  const showDesk = (wish?: DeskWish): void => {
    actions.openDesk(wish);
    expand();
    takeFocus();
  };

  const run = (command: Command): void => {
    if (isOverDesk(command)) return;
    const [subject, name] = command.split('.');
    if (subject === 'card' && state.panel.value?.kind === 'price') actions.fillPrice(told[Number(name) - 1] ?? 'line');
    else if (subject === 'card' && state.panel.value?.kind === 'search')
      offer(state.results.value[Number(name) - 1]?.script.id);
    else if (subject === 'card' && state.panel.value?.kind === 'fab') actions.fillFab(Number(name) - 1);
    else if (subject === 'card') offer(state.cards.value.suggestions[Number(name) - 1]?.scriptId);
    else if (subject === 'pin') offer(state.settings.value.pins[Number(name) - pinSlots[0]]);
    else if (isOpener(command)) open(command);
    else if (command === 'nudges' && state.nudges.panel.value) actions.closeDesk();
    else if (command === 'nudges') showDesk();
    else if (command === 'reread') actions.reread();
    else if (command === 'collapse') actions.place({ collapsed: !state.dock.value?.collapsed });
    else if (command === 'focus') {
      expand();
      takeFocus();
    } else if (command === 'outcome.lost') {
      if (state.loss.value) actions.acceptLoss();
      else open('loss');
    } else if (command === 'outcome.undo') actions.undo();
    else if (name === 'ordered' || name === 'paid' || name === 'transferred') actions.mark(name);
  };
  return Object.assign(run, {
    showDesk,
    code(code: string, typed: string): void {
      offer(state.byCode.value.get(code)?.id, typed);
      // What keeps it from being said is told there.
      if (state.notice.value) expand();
    },
  });
}

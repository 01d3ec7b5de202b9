import { effect, untracked } from '@preact/signals';
import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import type { TeachField } from '../domain/own-console';
import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import { writeSetting } from '../settings/access';
import type { PopupState } from '../state/popup';
import { exportCsv, type Save } from './export';
import { readInTab } from './read-in-tab';

const exportFailed = '没能导出，请重新打开试试';

/** What the agent can do in the popup. Whatever fails is said in `state.notice`. */
export function createPopupActions(state: PopupState, save: Save, now: () => number) {
  const attempt = async (failure: string, run: () => Promise<unknown>): Promise<void> => {
    try {
      state.notice.value = null;
      await run();
    } catch {
      state.notice.value = failure;
    }
  };
  const { console, settings } = state;
  const today = () => ({ from: state.today.value, to: state.today.value, agent: state.agent.value });
  const failedToRead = '没能读到今天的统计。记录都还在，请重新打开试试';
  /** Of two looks that overlap, the later shows. */
  let latest = 0;
  const count = () =>
    attempt(failedToRead, async () => {
      latest += 1;
      const turn = latest;
      const { days } = await readFigures({ ...today(), now: now() });
      if (turn === latest) state.figures.value = days[0] ?? null;
    });
  return {
    load: () =>
      attempt(failedToRead, async () => {
        state.loggedAgents.value = await call('tally.agents');
        state.recorded.value = console ? await call('tally.newestAgent', console.id) : '';
        // Another agent or another start of the day: other figures.
        effect(() => {
          void state.agent.value;
          void state.today.value;
          untracked(() => void count());
        });
      }),
    /** Looks at the tab with the console's own definition. A page that lets nothing in says nothing. */
    async look(definition: ConsoleDefinition | undefined): Promise<void> {
      const { site } = state;
      if (site && definition) state.reading.value = await readInTab(site.tabId, definition).catch(() => []);
    },
    /** `''` takes the choice back. */
    chooseAgent: (name: string) =>
      attempt('没能保存客服名字，可能是磁盘满了', async () => {
        if (!console) {
          state.looking.value = name;
          return;
        }
        const { [console.id]: _former, ...others } = settings.value.agents;
        await writeSetting('agents', name === '' ? others : { ...others, [console.id]: name });
      }),
    switchConsole: (on: boolean) =>
      attempt('没能保存开关，可能是磁盘满了', async () => {
        if (!console) return;
        const others = settings.value.consolesOff.filter((id) => id !== console.id);
        await writeSetting('consolesOff', on ? others : [...others, console.id]);
      }),
    exportFigures: () => attempt(exportFailed, () => exportCsv('figures', today(), settings.value, save)),
    exportEvents: () => attempt(exportFailed, () => exportCsv('events', today(), settings.value, save)),
    /**
     * Call it within the click: nothing is awaited before the browser is asked. Where its question closes the popup, the background, which
     * has been told first, goes on. Gives whether the site is allowed. `field`: only this one thing.
     */
    async teach(field?: TeachField): Promise<boolean> {
      const { site } = state;
      if (!site) return false;
      state.notice.value = null;
      const wanted = call('teach.want', { ...site, ...(field && { field }) });
      try {
        const asked = browser.permissions.request({ origins: [site.origin] });
        const begun = await wanted;
        const isAllowed = await asked;
        if (begun.ok && isAllowed) return true;
        state.notice.value = begun.ok ? '没有得到这个网站的许可，成单不会在上面运行' : begun.line;
      } catch {
        state.notice.value = '这个页面开不了，请刷新后再试';
      }
      return false;
    },
  };
}

import { effect, untracked } from '@preact/signals';
import { browser } from '../browser';
import type { ConsoleDefinition } from '../consoles/definition';
import { siteOf } from '../domain/match-pattern';
import type { TeachField } from '../domain/own-console';
import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import { writeSetting } from '../settings/access';
import type { PopupState, Site } from '../state/popup';
import { exportCsv, type Save } from './export';
import { readInTab } from './read-in-tab';

/** In CSS px²: no chat is smaller. */
const leastArea = 40_000;

/** Match patterns of the other sites whose pages stand in a tab's as frames, the largest first. */
async function sitesInside({ tabId, origin }: Site): Promise<string[]> {
  const look = () =>
    Array.from(document.getElementsByTagName('iframe'), ({ src, offsetWidth, offsetHeight }) => ({
      src,
      area: offsetWidth * offsetHeight,
    }));
  const [seen] = await browser.scripting.executeScript({ target: { tabId }, func: look });
  const frames = ((seen?.result ?? []) as ReturnType<typeof look>).filter(({ area }) => area > leastArea);
  const sites = frames.toSorted((a, b) => b.area - a.area).flatMap(({ src }) => siteOf(src) ?? []);
  return [...new Set(sites)].filter((each) => each !== origin).slice(0, 2);
}

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
    /** Looks for large frames of other sites. A page that lets nothing in has none. */
    async lookInside(): Promise<void> {
      const { site } = state;
      if (site && !console) state.embedded.value = await sitesInside(site).catch(() => []);
    },
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
     * has been told first, goes on. Gives whether the site is allowed. `field`: only this one thing. `inside`: in the frame of
     * this site.
     */
    async teach(field?: TeachField, inside?: string): Promise<boolean> {
      const { site } = state;
      if (!site) return false;
      state.notice.value = null;
      const origin = inside ?? site.origin;
      const wanted = call('teach.want', { tabId: site.tabId, origin, ...(field && { field }) });
      try {
        const asked = browser.permissions.request({ origins: [origin] });
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

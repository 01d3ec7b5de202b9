import { browser } from '../browser';
import { type Item, itemsRevisionKey } from '../domain/items';
import { changesAt, dueOf } from '../domain/nudges/due';
import { followUpKind, parseFollowUp } from '../domain/nudges/follow-up';
import { type Desk, deskOf, type JudgeContext } from '../domain/nudges/judge';
import { liveTabs, parseTabClocks, unreadIn } from '../domain/nudges/reply-clock';
import { defaultRules, nudgeRulesKind, parseRules } from '../domain/nudges/rules';
import { isPractice } from '../domain/tally/practice';
import { readBoard } from '../messages/clock-board';
import { readSettings, writeSetting } from '../settings/access';
import { createDeskOpener, openNudgesPage } from './desk-opener';
import { heedNotice, mayNotify, tellDue } from './notice';
import { showDue } from './toolbar';

const alarmName = 'due';
/** A clock that is set forward under a waiting alarm is noticed after so long. */
const longestMs = 5 * 60_000;

interface DuePorts {
  /** The follow-ups and their rules, as they are kept. */
  readAll: () => Promise<readonly Item[]>;
  now: () => number;
}

const inUse = (items: readonly Item[], kind: string): Item[] =>
  items.filter((item) => item.kind === kind && item.deletedAt === null);

async function look({ readAll, now }: DuePorts): Promise<{ desk: Desk; context: JudgeContext }> {
  const [items, board] = await Promise.all([readAll(), readBoard()]);
  const tabs = liveTabs(
    board.flatMap((told) => parseTabClocks(told) ?? []),
    now(),
  );
  const [rules] = inUse(items, nudgeRulesKind);
  const followUps = inUse(items, followUpKind).flatMap(({ value, id }) => parseFollowUp(value, id) ?? []);
  const context = { rules: rules ? parseRules(rules.value) : defaultRules, now: now(), unread: unreadIn(tabs) };
  return {
    desk: deskOf(
      followUps.filter((one) => !isPractice(one)),
      context,
    ),
    context,
  };
}

async function settle(ports: DuePorts): Promise<void> {
  const { desk, context } = await look(ports);
  const due = dueOf(desk);
  const at = changesAt(desk, context);
  if (at === null) await browser.alarms.clear(alarmName);
  else browser.alarms.create(alarmName, { when: Math.min(at, context.now + longestMs) });
  await showDue(due.length);
  await tellDue(due, (await readSettings()).notifyDue);
}

/**
 * Keeps the toolbar's count, and the notification where the agent wants it, as the follow-ups and the clock say: as the worker starts, whenever
 * something is kept, and by an alarm for the next moment that counts, so that no page of ours need be open. Call it synchronously at the
 * worker's start.
 */
export function keepDue(ports: DuePorts) {
  let last: Promise<void> = Promise.resolve();
  /** One after the other; where one fails the next sets it right. */
  const keep = (): Promise<void> => {
    last = last.then(() => settle(ports)).catch(() => {});
    return last;
  };
  const opener = createDeskOpener();
  async function openMostPressing(): Promise<void> {
    const [first] = dueOf((await look(ports)).desk);
    const wish = {
      console: first?.followUp.console ?? null,
      list: first?.list ?? null,
      id: first?.followUp.id ?? null,
    };
    if (!(await opener.open(wish))) await openNudgesPage();
  }
  browser.alarms.onAlarm.addListener(({ name }) => void (name === alarmName && keep()));
  browser.runtime.onStartup.addListener(() => void keep());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && (itemsRevisionKey in changes || 'setting.notifyDue' in changes)) void keep();
  });
  browser.permissions.onRemoved.addListener(async () => {
    if ((await readSettings()).notifyDue && !(await mayNotify()))
      await writeSetting('notifyDue', false).catch(() => {});
  });
  heedNotice(() => void openMostPressing().catch(() => {}));
  void keep();
  return { keep, ...opener };
}

import type { CDPSession, Page } from '@playwright/test';

interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}
interface Profile {
  nodes: ProfileNode[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

const isOurs = (url: string) => url.startsWith('chrome-extension://');

/** Nodes whose own function, or any caller of it, is ours: what our code calls counts as ours. */
function ourNodes(nodes: readonly ProfileNode[]): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (node: ProfileNode, inherited: boolean): void => {
    const own = inherited || isOurs(node.callFrame.url);
    if (own) ours.add(node.id);
    for (const child of node.children ?? []) mark(byId.get(child) as ProfileNode, own);
  };
  const root = nodes[0];
  if (root) mark(root, false);
  return ours;
}

export interface Cost {
  /** Processor time of our scripts on the page's main thread, ms of every second. */
  oursPerSecond: number;
  /** The same by the clock on the wall, which runs on while other processes have the processor. */
  oursWallPerSecond: number;
  /** All task time of the page's main thread, ms of every second. */
  tasksPerSecond: number;
  /** The page's tasks over 50 ms, whosever they are. */
  longTasks: number;
  /** Runs of our own code over 50 ms. */
  ourLongTasks: number;
}

/** What the page's main thread has done so far, seconds: its tasks by the clock on the wall, and all of it in processor time. */
async function mainThread(session: CDPSession): Promise<{ tasks: number; processor: number }> {
  const { metrics } = (await session.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  const figure = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { tasks: figure('TaskDuration'), processor: figure('ThreadTime') };
}

function oursMs({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const ours = ourNodes(nodes);
  return samples.reduce((sum, node, index) => sum + (ours.has(node) ? (timeDeltas[index] ?? 0) : 0), 0) / 1000;
}

/** How often our code held the main thread for over 50 ms at a stretch. */
function ourLongRuns({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const ours = ourNodes(nodes);
  let run = 0;
  let long = 0;
  samples.forEach((node, index) => {
    const before = run;
    run = ours.has(node) ? run + (timeDeltas[index] ?? 0) : 0;
    if (before <= 50_000 && run > 50_000) long += 1;
  });
  return long;
}

interface Profiled {
  profile: Profile;
  /** Seconds of the main thread's tasks. */
  tasks: number;
  /** How much of its tasks' time the main thread really had the processor; on a busy machine it often waits for it. */
  running: number;
}

/** Samples the page's main thread every 0.1 ms while `act` runs. */
async function profiled(page: Page, act: () => Promise<unknown>): Promise<Profiled> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  const before = await mainThread(session);
  await session.send('Profiler.start');
  await act();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  const after = await mainThread(session);
  await session.detach();
  const tasks = after.tasks - before.tasks;
  return { profile, tasks, running: Math.min(1, (after.processor - before.processor) / tasks) };
}

/** What the page's main thread does while `act` runs, and how much of it is the extension's. */
export async function measureCost(page: Page, act: () => Promise<unknown>): Promise<Cost> {
  await page.evaluate(() => {
    const count = { long: 0 };
    Object.assign(window, { benchTasks: count });
    new PerformanceObserver((list) => {
      count.long += list.getEntries().length;
    }).observe({ type: 'longtask' });
  });
  const { profile, tasks, running } = await profiled(page, act);
  const seconds = (profile.endTime - profile.startTime) / 1e6;
  const longTasks = await page.evaluate(() => (window as unknown as { benchTasks: { long: number } }).benchTasks.long);
  const oursWallPerSecond = oursMs(profile) / seconds;
  return {
    oursPerSecond: oursWallPerSecond * running,
    oursWallPerSecond,
    tasksPerSecond: (tasks * 1000) / seconds,
    longTasks,
    ourLongTasks: ourLongRuns(profile),
  };
}

/** Time that our script takes in a page that is being loaded, ms: of the processor, and by the clock on the wall. */
export async function measureStartUp(page: Page, load: () => Promise<unknown>): Promise<{ own: number; wall: number }> {
  const { profile, running } = await profiled(page, load);
  const wall = oursMs(profile);
  return { own: wall * running, wall };
}

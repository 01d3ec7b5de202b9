import { effect } from '@preact/signals';
import { render } from 'preact';
import { PracticeApp } from '../../components/practice/PracticeApp';
import { browser } from '../../lib/browser';
import { practiceBuyers } from '../../lib/catalog/practice';
import { shiftBuyers } from '../../lib/catalog/practice/shift';
import { practice as definition } from '../../lib/consoles/known/practice';
import { parseSetup } from '../../lib/domain/practice/query';
import { consoleTime } from '../../lib/domain/practice/state';
import { keepReading } from '../../lib/reader/keep-reading';
import { kit } from '../../lib/reader/kit';
import type { WatchClock } from '../../lib/reader/start';
import { keepRound, readRound } from '../../lib/session/practice-round';
import { createPracticeState } from '../../lib/state/practice';

const anySeed = () => Math.floor(Math.random() * 2 ** 31);
const setup = parseSetup(location.search, { buyers: practiceBuyers, shift: shiftBuyers }, anySeed(), Date.now());
const isShift = setup.begins != null;
const area = browser.storage.local;
const former = isShift ? await readRound(area, location.search, setup.cast) : null;
const state = createPracticeState(setup, Date.now, former);
/** A named seed is repeated, so that a lesson can be taken again; otherwise every round is another. */
const nextSeed = () => (new URLSearchParams(location.search).has('seed') ? setup.seed : anySeed());

const onRestart = () => state.act({ type: 'restart', seed: nextSeed() });
render(
  <PracticeApp state={state} shop="拾光百货" agent="小禾" onRestart={onRestart} />,
  document.getElementById('app') as HTMLElement,
);

// Often enough for 20×; a tick in which nothing is due draws nothing.
state.act({ type: 'tick' });
setInterval(() => state.act({ type: 'tick' }), 100);
const isKept = isShift ? keepRound(area, location.search, state.practice) : () => true;

/** Of a shift, which has a clock of its own: told whenever it goes otherwise. */
const watchClock: WatchClock = (tell, ended) => {
  const stop = effect(() => {
    const clock = state.clock.value;
    if (clock) tell(clock);
  });
  ended.addEventListener('abort', stop);
};
// Content scripts do not run on our own pages: this one starts the reader itself.
void keepReading(document, new AbortController().signal, definition, async () => kit, watchClock);

/** For end-to-end tests: what was really said and ordered, when by the console's clock, and what the reply box holds. Reads only. */
const practice = {
  get sent() {
    return state.practice.value.talks.flatMap(({ buyer, lines }) =>
      lines.filter((line) => line.side === 'agent').map(({ text, at }) => ({ buyer: buyer.id, text, at })),
    );
  },
  get draft() {
    return state.open.value?.draft ?? null;
  },
  /** The open buyer has said and done all there is until the agent answers. */
  get isWaiting() {
    return state.open.value?.plans.every(({ kind }) => kind === 'tire') ?? false;
  },
  get talks() {
    return state.practice.value.talks.map(({ buyer, lines, order, outcome, unread }) => ({
      buyer: buyer.id,
      lines,
      order,
      outcome,
      unread,
    }));
  },
  get now() {
    return consoleTime(state.practice.value, Date.now());
  },
  get isKept() {
    return isKept();
  },
};
Object.assign(window, { practice });

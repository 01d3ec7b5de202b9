import { render } from 'preact';
import { PracticeApp } from '../../components/practice/PracticeApp';
import { practiceBuyers } from '../../lib/catalog/practice';
import { practice as definition } from '../../lib/consoles/known/practice';
import { parseSetup } from '../../lib/domain/practice/query';
import { keepReading } from '../../lib/reader/keep-reading';
import { createPracticeState } from '../../lib/state/practice';

const anySeed = () => Math.floor(Math.random() * 2 ** 31);
const setup = parseSetup(location.search, practiceBuyers, anySeed());
const state = createPracticeState(setup, Date.now);
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

// Content scripts do not run on our own pages: this one starts the reader itself.
void keepReading(document, new AbortController().signal, definition);

/** For end-to-end tests: what was really sent, and what the reply box holds in the page's own model. Reads only. */
const practice = {
  get sent() {
    return state.practice.value.talks.flatMap(({ buyer, lines }) =>
      lines.filter((line) => line.side === 'agent').map(({ text, at }) => ({ buyer: buyer.id, text, at })),
    );
  },
  get draft() {
    return state.open.value?.draft ?? null;
  },
};
Object.assign(window, { practice });

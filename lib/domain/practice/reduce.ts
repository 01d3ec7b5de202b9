import { buyersTime, changePace, type Speed } from './pace';
import { consoleTime, createPractice, type PracticeState, type Talk } from './state';
import { beginTalk, carryOut, hear } from './talk';

export type PracticeAction =
  | { type: 'start' }
  | { type: 'pause' }
  | { type: 'speed'; speed: Speed }
  /** The same buyers from the beginning, in an order of this seed. */
  | { type: 'restart'; seed: number }
  /** Time has passed: what is due happens. */
  | { type: 'tick' }
  | { type: 'open'; buyer: string }
  /** What stands in the reply box of the open conversation. */
  | { type: 'draft'; text: string }
  | { type: 'send' };

function withTalk(state: PracticeState, buyer: string, change: (talk: Talk) => Talk): PracticeState {
  return { ...state, talks: state.talks.map((talk) => (talk.buyer.id === buyer ? change(talk) : talk)) };
}

function markRead(state: PracticeState): PracticeState {
  return state.open === null ? state : withTalk(state, state.open, (talk) => ({ ...talk, unread: 0 }));
}

/** The earliest thing to happen: an arrival, or a plan of one of the talks. */
function earliest(state: PracticeState): { due: number; happen: (at: number) => PracticeState } | null {
  const arrival = state.arrivals[0];
  const planned = state.talks
    .flatMap((talk) => talk.plans.slice(0, 1).map((plan) => ({ talk, plan })))
    .sort((a, b) => a.plan.due - b.plan.due)[0];
  if (arrival && (!planned || arrival.due <= planned.plan.due)) {
    return { due: arrival.due, happen: (at) => arrive(state, at) };
  }
  return planned ? { due: planned.plan.due, happen: (at) => proceed(state, planned.talk, at) } : null;
}

function arrive(state: PracticeState, now: number): PracticeState {
  const [arrival, ...arrivals] = state.arrivals;
  if (!arrival) return state;
  const { talk, seed } = beginTalk(arrival.buyer, arrival.due, state.seed, now);
  return { ...state, arrivals, talks: [...state.talks, talk], seed };
}

function proceed(state: PracticeState, talk: Talk, now: number): PracticeState {
  const plan = talk.plans[0];
  if (!plan) return state;
  const happened = carryOut(talk, plan, state.seed, now);
  return { ...withTalk(state, talk.buyer.id, () => happened.talk), seed: happened.seed };
}

function tick(state: PracticeState, now: number): PracticeState {
  const time = buyersTime(state.pace, now);
  if (!state.pace.running) return state;
  let current = state;
  // By a clock of its own everything happens at its moment, however late the tick.
  const at = (due: number): number => (state.begins === null ? now : Math.floor(state.begins + due));
  for (let next = earliest(current); next && next.due <= time; next = earliest(current))
    current = next.happen(at(next.due));
  return current === state ? state : markRead(current);
}

function send(before: PracticeState, now: number): PracticeState {
  // What was due before the agent's line stands before it.
  const state = tick(before, now);
  const talk = openTalk(state);
  const text = talk?.draft.trim();
  if (!talk || !text) return state;
  const happened = hear({ ...talk, draft: '' }, text, buyersTime(state.pace, now), state.seed, consoleTime(state, now));
  return { ...withTalk(state, talk.buyer.id, () => happened.talk), seed: happened.seed };
}

/** The conversation that is open. */
export function openTalk(state: PracticeState): Talk | null {
  return state.talks.find((talk) => talk.buyer.id === state.open) ?? null;
}

/** The whole practice console: what it is after `action` at `now` (ms since 1970). */
export function reducePractice(state: PracticeState, action: PracticeAction, now: number): PracticeState {
  switch (action.type) {
    case 'start':
      return { ...state, pace: changePace(state.pace, { running: true }, now) };
    case 'pause': {
      // What was due until now has happened.
      const until = tick(state, now);
      return { ...until, pace: changePace(until.pace, { running: false }, now) };
    }
    case 'speed':
      return { ...state, pace: changePace(state.pace, { speed: action.speed }, now) };
    case 'restart':
      return createPractice({ ...state, seed: action.seed, speed: state.pace.speed, running: true }, now);
    case 'tick':
      return tick(state, now);
    case 'open':
      return markRead({ ...state, open: action.buyer });
    case 'draft':
      return state.open === null ? state : withTalk(state, state.open, (talk) => ({ ...talk, draft: action.text }));
    case 'send':
      return send(state, now);
  }
}

import type { Step } from './buyer';
import { movesOf } from './moves';
import { nextRandom } from './random';
import type { Line, Plan, PracticeOrder, Talk } from './state';

/** A talk in which something just happened, and the seed left over. */
export interface Happened {
  talk: Talk;
  seed: number;
}

const readingMs = 2_500;
const typingMsPerCharacter = 160;
/** A buyer who has decided to leave does so after a moment. */
const partingMs = 2_000;

function addLine(talk: Talk, line: Pick<Line, 'side' | 'kind' | 'text'>, now: number): Talk {
  const id = `${talk.buyer.id}-${now}-${talk.lines.length}`;
  return { ...talk, lines: [...talk.lines, { ...line, id, at: now }] };
}

function planNext(talk: Talk, plans: readonly Plan[]): Talk {
  return { ...talk, plans: [...talk.plans, ...plans].sort((a, b) => a.due - b.due) };
}

function without(talk: Talk, ...kinds: Plan['kind'][]): Talk {
  return { ...talk, plans: talk.plans.filter((plan) => !kinds.includes(plan.kind)) };
}

/** Plans the bubbles one after another, as fast as a thumb types; `due` is when the last is out. */
function planSaying(texts: readonly string[], from: number): { plans: Plan[]; due: number } {
  let due = from;
  const plans = texts.map((text): Plan => {
    due += text.length * typingMsPerCharacter;
    return { kind: 'say', text, due };
  });
  return { plans, due };
}

function stepOf(talk: Talk): Step {
  return talk.buyer.steps[talk.step] as Step;
}

/** Comes to a step at buyers' time `time`: plans what is said and done there. */
export function enterStep(talk: Talk, name: string, time: number, seed: number): Happened {
  const random = nextRandom(seed);
  const entered = { ...talk, step: name, asked: 0 };
  const step = stepOf(entered);
  const variants = step.says ?? [];
  const texts = variants[Math.floor(random.value * variants.length)] ?? [];
  const { plans, due } = planSaying(texts, time + random.value * 1_500);
  if (step.tells) plans.push({ kind: 'tell', text: step.tells, due: due + 1 });
  if (step.does) plans.push({ kind: 'do', what: step.does, due: due + 1 });
  if (step.next) plans.push({ kind: 'enter', step: step.next.to, due: due + step.next.afterMs });
  else if (step.turns) plans.push({ kind: 'tire', due: due + talk.buyer.waitsMs });
  return { talk: planNext(without(entered, 'tire'), plans), seed: random.seed };
}

/** The agent sends: the buyer reads it, and reacts when nothing more has come for a moment. */
export function hear(talk: Talk, text: string, time: number, seed: number, now: number): Happened {
  const written = addLine(talk, { side: 'agent', kind: 'text', text }, now);
  if (talk.outcome === 'left') return { talk: written, seed };
  const random = nextRandom(seed);
  const heard = { ...written, heard: [...talk.heard, text], waitingSince: null, asked: 0 };
  const busyUntil = Math.max(time, ...heard.plans.filter((plan) => plan.kind === 'say').map((plan) => plan.due));
  const due = busyUntil + readingMs + random.value * 2_000;
  return { talk: planNext(without(heard, 'react', 'tire'), [{ kind: 'react', due }]), seed: random.seed };
}

function planLeaving(talk: Talk, time: number): Talk {
  const { plans, due } = planSaying(talk.buyer.leaves === null ? [] : [talk.buyer.leaves], time);
  return planNext({ ...talk, plans: [] }, [...plans, { kind: 'do', what: 'leave', due: due + partingMs }]);
}

/** What was heard leads on, is forgiven, or loses the buyer. */
function react(talk: Talk, time: number, seed: number): Happened {
  const heard = movesOf(talk.heard.join('\n'));
  const listened = { ...talk, heard: [] };
  const step = stepOf(talk);
  const turn = step.turns?.find(({ by }) => by === 'anything' || by.some((move) => heard.has(move)));
  if (turn) return enterStep(listened, turn.to, time, seed);
  if (!step.turns || talk.outcome !== 'talking') return { talk: listened, seed };
  const patience = talk.patience - (heard.has('refuse') ? 2 : 1);
  if (patience < 0) return { talk: planLeaving(listened, time), seed };
  const { plans, due } = planSaying(step.unhelped ? [step.unhelped] : [], time);
  const tire: Plan = { kind: 'tire', due: due + talk.buyer.waitsMs };
  return { talk: planNext({ ...listened, patience }, [...plans, tire]), seed };
}

function tire(talk: Talk, time: number): Talk {
  if (talk.outcome !== 'talking') return talk;
  const question = talk.buyer.again[talk.asked];
  if (question === undefined) return planLeaving(talk, time);
  const { plans, due } = planSaying([question], time);
  return planNext({ ...talk, asked: talk.asked + 1 }, [...plans, { kind: 'tire', due: due + talk.buyer.waitsMs }]);
}

function say(talk: Talk, text: string, now: number): Talk {
  const said = addLine(talk, { side: 'buyer', kind: 'text', text }, now);
  return { ...said, unread: said.unread + 1, waitingSince: said.waitingSince ?? now };
}

function withOrder(talk: Talk, order: PracticeOrder, text: string, now: number): Talk {
  return { ...addLine(talk, { side: 'system', kind: 'order', text }, now), order };
}

function place(talk: Talk, seed: number, now: number): Happened {
  const random = nextRandom(seed);
  const id = `LX${String(Math.floor(random.value * 1e12)).padStart(12, '0')}`;
  const order = { id, status: 'unpaid' as const, amount: talk.buyer.product.price * talk.buyer.quantity, at: now };
  return { talk: withOrder(talk, order, '买家已下单', now), seed: random.seed };
}

function pay(talk: Talk, now: number): Talk {
  if (!talk.order) throw new Error(`${talk.buyer.id} pays without an order`);
  return { ...withOrder(talk, { ...talk.order, status: 'paid' }, '买家已付款', now), outcome: 'paid' };
}

function leave(talk: Talk, now: number): Talk {
  const closed = talk.order ? withOrder(talk, { ...talk.order, status: 'closed' }, '订单已关闭', now) : talk;
  const gone = addLine(closed, { side: 'system', kind: 'text', text: '买家已离开' }, now);
  return { ...gone, outcome: 'left', plans: [], waitingSince: null };
}

/** Carries out the plan that is due. */
export function carryOut(talk: Talk, plan: Plan, seed: number, now: number): Happened {
  const rest = { ...talk, plans: talk.plans.filter((other) => other !== plan) };
  switch (plan.kind) {
    case 'say':
      return { talk: say(rest, plan.text, now), seed };
    case 'tell':
      return { talk: addLine(rest, { side: 'system', kind: 'text', text: plan.text }, now), seed };
    case 'enter':
      return enterStep(rest, plan.step, plan.due, seed);
    case 'react':
      return react(rest, plan.due, seed);
    case 'tire':
      return { talk: tire(rest, plan.due), seed };
    case 'do':
      if (plan.what === 'order') return place(rest, seed, now);
      return { talk: plan.what === 'pay' ? pay(rest, now) : leave(rest, now), seed };
  }
}

/** A buyer comes in from a product's page: the console shows which. */
export function beginTalk(buyer: Talk['buyer'], time: number, seed: number, now: number): Happened {
  const empty: Talk = {
    buyer,
    step: 'open',
    plans: [],
    patience: buyer.patience,
    asked: 0,
    heard: [],
    lines: [],
    order: null,
    outcome: 'talking',
    unread: 0,
    waitingSince: null,
    draft: '',
  };
  return enterStep(addLine(empty, { side: 'system', kind: 'product', text: '买家正在看' }, now), 'open', time, seed);
}

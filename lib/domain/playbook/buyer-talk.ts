import { concededIn, foot, type Gift, type Ladder, rungsDone } from './ladder';
import { type Step, stepNames } from './steps';

/** How far one buyer was brought: an item of the kind {@link talkKind} under the buyer's keyed hash. Holds no name and no word that was said. */
export interface BuyerTalk {
  /** Steps said, by objection. */
  steps: Readonly<Record<string, readonly Step[]>>;
  ladder: Ladder;
  /** 给时间: until when the agent promised an answer; null where nothing is promised or the promise was kept. */
  promisedAt: number | null;
  /** When something last changed. */
  at: number;
}

export const talkKind = 'talk';

/** As long as the buyer counts as the same inquiry: after that he is met anew, and what is kept of him goes. */
export const TALK_MS = 72 * 3_600_000;

export const newTalk: BuyerTalk = { steps: {}, ladder: foot, promisedAt: null, at: 0 };

/** With these steps of an objection's card done. */
export function withSteps(talk: BuyerTalk, objection: string, steps: readonly Step[], at: number): BuyerTalk {
  const done = [...new Set([...(talk.steps[objection] ?? []), ...steps])];
  return { ...talk, steps: { ...talk.steps, [objection]: done }, at };
}

const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;
const orNull = (value: unknown): number | null => (isMoment(value) ? value : null);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStep = (value: unknown): value is Step => typeof value === 'string' && Object.hasOwn(stepNames, value);

function parseGift(value: unknown): Gift | null {
  if (!isObject(value) || !isMoment(value.askedAt)) return null;
  const { answer } = value;
  const title = isObject(answer) && typeof answer.title === 'string' ? answer.title.slice(0, 60) : null;
  const answered = isObject(answer) && isMoment(answer.at) ? { at: answer.at, title } : null;
  return { askedAt: value.askedAt, answer: answered, givenAt: answered?.title ? orNull(value.givenAt) : null };
}

function parseLadder(value: unknown): Ladder {
  if (!isObject(value)) return foot;
  const conceded = Array.isArray(value.conceded) ? value.conceded : [];
  const sums = conceded.filter(
    (one): one is { at: number; off: number } =>
      isObject(one) && isMoment(one.at) && Number.isSafeInteger(one.off) && (one.off as number) > 0,
  );
  return {
    goodsAt: orNull(value.goodsAt),
    gift: parseGift(value.gift),
    worthAt: orNull(value.worthAt),
    conceded: sums.slice(0, 100).map(({ at, off }) => ({ at, off })),
  };
}

const mostObjections = 50;

/** Null for what is no such item, and for one that is over. */
export function parseTalk(value: unknown, now: number): BuyerTalk | null {
  if (!isObject(value) || !isMoment(value.at) || now - value.at > TALK_MS) return null;
  const steps = isObject(value.steps) ? Object.entries(value.steps).slice(0, mostObjections) : [];
  return {
    steps: Object.fromEntries(steps.map(([id, done]) => [id, Array.isArray(done) ? done.filter(isStep) : []])),
    ladder: parseLadder(value.ladder),
    promisedAt: orNull(value.promisedAt),
    at: value.at,
  };
}

/** Two versions of one buyer, of which one may not know what the other saw: the further one counts, nothing conceded is forgotten. */
export function joinTalks(a: BuyerTalk, b: BuyerTalk): BuyerTalk {
  const [older, newer] = a.at <= b.at ? [a, b] : [b, a];
  const ids = [...new Set([...Object.keys(older.steps), ...Object.keys(newer.steps)])];
  const steps = ids.map((id) => [id, [...new Set([...(older.steps[id] ?? []), ...(newer.steps[id] ?? [])])]] as const);
  const isOlderFurther =
    rungsDone(older.ladder) > rungsDone(newer.ladder) || concededIn(older.ladder) > concededIn(newer.ladder);
  return { ...newer, steps: Object.fromEntries(steps), ladder: isOlderFurther ? older.ladder : newer.ladder };
}

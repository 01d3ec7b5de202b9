import type { Tone } from '../scripts/script';
import type { Choice, Reason } from './answer';
import type { Point } from './point';

/** How a sentence is built: each has another order. */
export type Shape = 'plain' | 'brief' | 'benefit' | 'about' | 'scene' | 'care' | 'shown' | 'check';

export interface Wording {
  shape: Shape;
  text: string;
}

const bare = (text: string | null): string => (text ?? '').trim().replace(/[，,。.；;！!～~、\s]+$/u, '');
const join = (...clauses: string[]): string => clauses.filter((clause) => clause !== '').join('，');
const mostClauses = 3;
/** A fourth clause begins a sentence of its own. */
const then = (first: string, next: string): string =>
  next === '' ? first : `${first}${`${first}，${next}`.split('，').length > mostClauses ? '。' : '，'}${next}`;

/** A word after which 说到 reads well: 起球, not 什么料. */
const sayable = /^(?!什么|怎么|几|多|真|能|会|可|哪|是)[\p{Script=Han}A-Za-z0-9]{2,4}$/u;

/** Null where the sentence would lack the part that makes it one. */
type Build = (point: Record<'f' | 'a' | 'b', string>, choice: Choice) => string | null;

const builds: Readonly<Record<Shape, Build>> = {
  plain: ({ f, a, b }) => f && (a || b) && then(join(`这款${f}`, a), b),
  brief: ({ f, b }) => f && b && join(`这款${f}`, b),
  // 主要是 goes before no second 是.
  benefit: ({ f, a, b }) => f && b && then(b, join(f.includes('是') ? `这款${f}` : `主要是${f}`, a)),
  about: ({ f, a, b }, { words }) => {
    const word = words.find((each) => sayable.test(each));
    return word && f && (a || b) ? then(join(`说到${word}`, `这款${f}`, a), b) : null;
  },
  scene: ({ f, b }, { words, reason }) => {
    const [scene] = words;
    return reason === 'scene' && scene && f && b && !b.includes(scene)
      ? `${scene}挺合适：${join(`这款${f}`, b)}`
      : null;
  },
  care: ({ f }, { point }) => f && point.care && `这款${f}，平时${bare(point.care)}`,
  shown: ({ f }) => f && `这款${f}`,
  check: ({ f }, { point }) => (point.from === 'attribute' && f ? `参数里写着，${f}` : null),
};

/** Which order comes first for which reason: a question is answered with the fact, a worry with what one has of it. */
const orders: Readonly<Record<Reason, readonly Shape[]>> = {
  asked: ['plain', 'brief', 'benefit'],
  answers: ['benefit', 'plain', 'about', 'brief'],
  scene: ['scene', 'plain', 'benefit', 'brief'],
  care: ['care', 'plain', 'benefit', 'brief'],
  before: ['about', 'benefit', 'plain', 'brief'],
  none: ['plain', 'benefit', 'brief'],
};

const withoutParts: readonly Shape[] = ['shown', 'check'];

/** The finished sentence and up to two more in other orders; empty while the fact itself is missing. 简洁 has the short one first. */
export function phrase(choice: Choice, tone: Tone | null = null): Wording[] {
  const point: Point = choice.point;
  const clauses = { f: bare(point.feature), a: bare(point.advantage), b: bare(point.benefit) };
  const asked = [...orders[choice.reason], ...withoutParts];
  const shapes = tone === 'brief' ? ['brief' as const, ...asked.filter((shape) => shape !== 'brief')] : asked;
  const built = shapes.flatMap((shape): Wording[] => {
    const text = builds[shape](clauses, choice);
    return text ? [{ shape, text }] : [];
  });
  return built.filter(({ text }, place) => built.findIndex((other) => other.text === text) === place).slice(0, 3);
}

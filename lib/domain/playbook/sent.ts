import type { Fen } from '../money';
import type { Script } from '../scripts/script';
import { type BuyerTalk, withSteps } from './buyer-talk';
import { climb, type Ladder, type Move, nextRung, rungNames } from './ladder';
import type { Step } from './steps';

/** A text that was put in the reply box: only once it stands in the transcript was it said. */
export interface FilledText {
  script: Script;
  text: string;
  /** The objection that it serves; null: none. */
  objection: string | null;
  /** Money that it gives away. */
  off: Fen | null;
  /** Until when it promises an answer. */
  promise: number | null;
}

const plain = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '');
const near = 0.6;

/** Whether a line that was sent is the filled text, perhaps with a few words changed (Dice over pairs of signs). */
export function isSentAs(filled: string, sent: string): boolean {
  const [a, b] = [plain(filled), plain(sent)];
  if (a === b || (a !== '' && b.includes(a))) return a !== '';
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size > 0 && (2 * shared) / (one.size + other.size) >= near;
}

/** Whether a line that was sent says the filled text in other words: added around it nothing has changed. */
export const isEdited = (filled: string, sent: string): boolean => !plain(sent).includes(plain(filled));

/** What saying a script does on the ladder; null: nothing. */
function moveOf({ rung, gift }: Script, off: Fen | null, room: Fen | null): Move | null {
  if (rung === 'goods' || rung === 'worth') return { do: rung };
  if (rung === 'money') return off === null ? null : { do: 'concede', off, room };
  return gift === 'ask' ? { do: 'askGift' } : gift === 'give' ? { do: 'giveGift' } : null;
}

const stepsIn = ({ steps, nudge }: Script): readonly Step[] => steps ?? (nudge?.to === 'order' ? ['close'] : []);

/** The buyer's state once this text was sent. What the ladder does not allow moves nothing. `room`: what may be conceded in all. */
export function afterSending(
  talk: BuyerTalk,
  { script, objection, off, promise }: FilledText,
  room: Fen | null,
  at: number,
): BuyerTalk {
  const move = moveOf(script, off, room);
  const climbed = move && climb(talk.ladder, move, at);
  // A nudge asks for the order, whatever it is about.
  const about = objection ?? (script.nudge?.to === 'order' ? 'order' : null);
  const stepped = about === null ? talk : withSteps(talk, about, stepsIn(script), at);
  const ladder = climbed?.ok ? climbed.ladder : talk.ladder;
  if (stepped === talk && ladder === talk.ladder && promise === null) return talk;
  return { ...stepped, ladder, promisedAt: promise ?? stepped.promisedAt, at };
}

/** Why a script may not be said to this buyer yet; null where nothing is in the way. Money needs its sum as well, which is not asked here. */
export function ladderProblem({ rung, gift }: Script, ladder: Ladder): string | null {
  if (gift === 'ask' || gift === 'give') {
    const climbed = climb(ladder, { do: gift === 'ask' ? 'askGift' : 'giveGift' }, 1);
    return climbed.ok ? null : climbed.reason;
  }
  if (gift === 'wait') return ladder.gift ? null : '还没去问赠品';
  if (gift === 'refused') return ladder.gift?.answer?.title === null ? null : '赠品的结果还没勾上';
  if (rung === 'money' && nextRung(ladder) !== 'money') return `一次只走一级，先走「${rungNames[nextRung(ladder)]}」`;
  return null;
}

/** A first sum to offer: half of what is left, in whole yuan, so that something stays in hand. */
export function sumToOffer(left: Fen): Fen {
  const half = Math.floor(left / 2 / 100) * 100;
  return half > 0 ? half : left;
}

import { type Fen, yuan } from '../money';

/**
 * 让步阶梯, lowest first. Asked for cheaper: more goods. Won't buy otherwise: a small gift, after really asking. Why so dear: quality, years,
 * reviews. Money comes last, inside the floor that the shop set.
 */
export const rungs = ['goods', 'gift', 'worth', 'money'] as const;
export type Rung = (typeof rungs)[number];

export const rungNames: Record<Rung, string> = { goods: '多买', gift: '赠品', worth: '讲值', money: '让价' };

/** A gift on its way: asked for, answered by whoever may say so, told to the buyer. */
export interface Gift {
  askedAt: number;
  /** Null while nobody has answered. `title` null: refused. */
  answer: { at: number; title: string | null } | null;
  givenAt: number | null;
}

/** What this buyer has been offered already. */
export interface Ladder {
  goodsAt: number | null;
  gift: Gift | null;
  worthAt: number | null;
  conceded: readonly { at: number; off: Fen }[];
}

export const foot: Ladder = { goodsAt: null, gift: null, worthAt: null, conceded: [] };

/** One thing said to the buyer, or done for him. */
export type Move =
  | { do: 'goods' | 'askGift' | 'refuseGift' | 'giveGift' | 'worth' }
  | { do: 'approveGift'; title: string }
  /** `room`: what may be conceded in all, nothing of it conceded yet; null where the shop set no floor or the price is unknown. */
  | { do: 'concede'; off: Fen; room: Fen | null };

export type Climbed = { ok: true; ladder: Ladder } | { ok: false; reason: string };

export const concededIn = ({ conceded }: Ladder): Fen => conceded.reduce((sum, { off }) => sum + off, 0);

/** A gift is settled once it was told to the buyer, or refused to the agent. */
const isGiftSettled = ({ gift }: Ladder): boolean => gift !== null && (gift.givenAt !== null || isRefused(gift));
const isRefused = ({ answer }: Gift): boolean => answer !== null && answer.title === null;

/** The lowest rung that is not done. Money stays the last, however often: what bounds it is the room. */
export function nextRung(ladder: Ladder): Rung {
  if (ladder.goodsAt === null) return 'goods';
  if (!isGiftSettled(ladder)) return 'gift';
  return ladder.worthAt === null ? 'worth' : 'money';
}

/** How many rungs are done, 0 … 4. */
export function rungsDone(ladder: Ladder): number {
  return rungs.indexOf(nextRung(ladder)) + (ladder.conceded.length > 0 ? 1 : 0);
}

/** Asked, and nobody has answered yet. */
export const isWaitingForGift = ({ gift }: Ladder): boolean => gift !== null && gift.answer === null;

/** What may still be conceded: 7.00 with 3.00 given leaves 4.00. Null where no floor says. */
export function roomLeft(ladder: Ladder, room: Fen | null): Fen | null {
  return room === null ? null : Math.max(0, room - concededIn(ladder));
}

const refuse = (reason: string): Climbed => ({ ok: false, reason });
const climbed = (ladder: Ladder): Climbed => ({ ok: true, ladder });
const tooEarly = (ladder: Ladder): Climbed => refuse(`一次只走一级，先走「${rungNames[nextRung(ladder)]}」`);

function withGift(ladder: Ladder, move: Move, at: number): Climbed {
  const { gift } = ladder;
  if (move.do === 'askGift') {
    if (ladder.goodsAt === null) return tooEarly(ladder);
    return gift ? climbed(ladder) : climbed({ ...ladder, gift: { askedAt: at, answer: null, givenAt: null } });
  }
  if (!gift) return refuse('还没去问赠品');
  if (move.do === 'giveGift') {
    if (!gift.answer || isRefused(gift)) return refuse('赠品还没批下来，先去问');
    return climbed({ ...ladder, gift: { ...gift, givenAt: gift.givenAt ?? at } });
  }
  if (isGiftSettled(ladder)) return refuse(gift.givenAt === null ? '赠品已经问过了，没批' : '赠品已经答应这位买家了');
  const title = move.do === 'approveGift' ? move.title.trim() : null;
  if (title === '') return refuse('写下批的是什么赠品');
  return climbed({ ...ladder, gift: { ...gift, answer: { at, title } } });
}

function concede(ladder: Ladder, { off, room }: Extract<Move, { do: 'concede' }>, at: number): Climbed {
  if (nextRung(ladder) !== 'money') return tooEarly(ladder);
  const left = roomLeft(ladder, room);
  if (left === null) return refuse('店里没设底价或单价不明，不能让价');
  if (!Number.isSafeInteger(off) || off <= 0) return refuse('写成 5 或 5.50 这样的金额');
  if (off > left) return refuse(left === 0 ? '已经到底，不能再让' : `低于底价了，最多还能让 ${yuan(left)}`);
  return climbed({ ...ladder, conceded: [...ladder.conceded, { at, off }] });
}

/** The ladder after `move`, or why it may not be: a rung is never skipped, and money never goes below the floor. */
export function climb(ladder: Ladder, move: Move, at: number): Climbed {
  switch (move.do) {
    case 'goods':
      return climbed({ ...ladder, goodsAt: ladder.goodsAt ?? at });
    case 'worth':
      if (ladder.worthAt !== null) return climbed(ladder);
      return nextRung(ladder) === 'worth' ? climbed({ ...ladder, worthAt: at }) : tooEarly(ladder);
    case 'concede':
      return concede(ladder, move, at);
    default:
      return withGift(ladder, move, at);
  }
}

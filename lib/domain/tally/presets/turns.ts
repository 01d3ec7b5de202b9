import { type Session, type Turn, waitOf } from '../responses';
import { idsOf } from './preset';

/** Answered by a person, at most so long after the first message that waited, and not after a silence that ended the session. */
export function isMet(turn: Turn, limitMs: number): boolean {
  const wait = waitOf(turn);
  return wait !== null && !turn.late && wait <= limitMs;
}

/** Who answered, else (or where the account was unknown) whom the buyer wrote to last. */
export const agentOfTurn = ({ asked, reply }: Turn): string => reply?.agent || (asked.at(-1)?.agent ?? '');

/** Whose several turns are: who answered last, else whom the buyer wrote to last. */
export function agentOfTurns(turns: readonly Turn[]): string {
  const turn = turns.findLast(({ reply }) => reply) ?? turns.at(-1);
  return turn ? agentOfTurn(turn) : '';
}

export const eventsOfTurns = (turns: readonly Turn[]): string[] =>
  turns.flatMap(({ asked, reply }) => idsOf(reply ? [...asked, reply] : asked));

export const firstTurnOf = (session: Session): Turn => session.turns[0] as Turn;

import { dayOf } from '../day';
import { askedAtOf, type Session, sessionsOf, startOf, type Turn, waitOf } from '../responses';
import { SESSION_GAP_MS } from '../rules';
import { type Entry, entriesFor, type Preset } from './preset';
import { agentOfTurn, eventsOfTurns } from './turns';

type Name = 'sessions' | 'firstResponses' | 'firstWaitMs' | 'rounds' | 'waitMs' | 'lateRounds';

/** Everybody whom the buyer wrote to or who answered; the unknown agent only where no other is known. */
function agentsIn({ turns }: Session): string[] {
  const agents = new Set(turns.flatMap((turn) => [...turn.asked.map((line) => line.agent), agentOfTurn(turn)]));
  if (agents.size > 1) agents.delete('');
  return [...agents];
}

function sessionOf(session: Session, agent: string, dayStartMs: number): Entry<Name>[] {
  const first = session.turns.find((turn) => turn.reply && agentOfTurn(turn) === agent);
  const inTime = first && !first.late ? [first] : [];
  const wait = inTime.reduce((total, turn) => total + (waitOf(turn) ?? 0), 0);
  const events = eventsOfTurns(session.turns);
  return entriesFor<Name>(dayOf(startOf(session), dayStartMs), agent, [
    ['sessions', 1, events],
    ['firstResponses', inTime.length, eventsOfTurns(inTime)],
    ['firstWaitMs', wait, eventsOfTurns(inTime)],
  ]);
}

function roundOf(turn: Turn, dayStartMs: number): Entry<Name>[] {
  if (!turn.reply) return [];
  const events = eventsOfTurns([turn]);
  return entriesFor<Name>(dayOf(askedAtOf(turn), dayStartMs), agentOfTurn(turn), [
    ['rounds', !turn.late, events],
    ['waitMs', turn.late ? 0 : (waitOf(turn) ?? 0), events],
    ['lateRounds', turn.late, events],
  ]);
}

/**
 * 首次响应 and 平均响应, the platforms' texts (A): from the first unanswered message to the next human reply, averaged over sessions and over
 * rounds; a reply after 10 minutes of silence is late and in no mean. A session handed from one agent to another is one of each.
 */
export const resp: Preset<Name, 'firstResponse' | 'averageResponse'> = {
  id: 'resp',
  mark: 'A',
  names: ['sessions', 'firstResponses', 'firstWaitMs', 'rounds', 'waitMs', 'lateRounds'],
  rates: { firstResponse: ['firstWaitMs', 'firstResponses'], averageResponse: ['waitMs', 'rounds'] },
  openMs: SESSION_GAP_MS,
  entriesOf: (story, { dayStartMs, sessionGapMs }) =>
    sessionsOf(story.lines, sessionGapMs).flatMap((session) => [
      ...agentsIn(session).flatMap((agent) => sessionOf(session, agent, dayStartMs)),
      ...session.turns.flatMap((turn) => roundOf(turn, dayStartMs)),
    ]),
};

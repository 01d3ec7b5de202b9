import type { Line, Story } from './ledger';
import { SESSION_GAP_MS } from './rules';

/** From the first unanswered message of the buyer to the next reply by a person. */
export interface Turn {
  /** The buyer's messages that wait for one answer; never empty. */
  asked: readonly Line[];
  /** Null: never answered before the session ended. */
  reply: Line | null;
  /** Came after a silence that ended the session: averaged nowhere, and never in time. */
  late: boolean;
}

/** A talk without 10 minutes of silence that the buyer took part in. */
export interface Session {
  /** At least one, oldest first. */
  turns: readonly Turn[];
}

export const askedAtOf = (turn: Turn): number => (turn.asked[0] as Line).at;
export const startOf = (session: Session): number => askedAtOf(session.turns[0] as Turn);

/** How long the buyer waited; null without an answer. */
export const waitOf = (turn: Turn): number | null => (turn.reply ? turn.reply.at - askedAtOf(turn) : null);

interface OpenTurn extends Turn {
  asked: Line[];
}

/** The sessions of one buyer. What a robot says neither answers nor breaks a silence. */
export function sessionsOf(lines: readonly Line[], gapMs = SESSION_GAP_MS): Session[] {
  const sessions: { turns: OpenTurn[] }[] = [];
  let talk: { turns: OpenTurn[] } | null = null;
  let open: OpenTurn | null = null;
  let before: Line | null = null;
  for (const line of lines) {
    if (line.by === 'robot') continue;
    const silent: boolean = before !== null && line.at - before.at >= gapMs;
    if (silent) talk = null;
    if (line.by === 'buyer') {
      if (!talk) {
        talk = { turns: [] };
        sessions.push(talk);
        open = null;
      }
      if (open) {
        open.asked.push(line);
      } else {
        open = { asked: [line], reply: null, late: false };
        talk.turns.push(open);
      }
    } else if (open) {
      Object.assign(open, { reply: line, late: silent });
      open = null;
    }
    before = line;
  }
  return sessions;
}

/** A turn that was answered. */
export interface Round {
  /** The id of the reply. */
  reply: string;
  agent: string;
  askedAt: number;
  waitMs: number;
  /** It answers the first message of a session. */
  first: boolean;
  late: boolean;
}

function toRound(turn: Turn, first: boolean): Round[] {
  const { reply, late } = turn;
  if (!reply) return [];
  const askedAt = askedAtOf(turn);
  return [{ reply: reply.id, agent: reply.agent, askedAt, waitMs: reply.at - askedAt, first, late }];
}

/** The answered rounds of one buyer. Asked at 10:00:00 and 10:00:20, answered at 10:00:50: one round of 50 s. */
export function roundsOf(story: Story): Round[] {
  return sessionsOf(story.lines).flatMap(({ turns }) => turns.flatMap((turn, i) => toRound(turn, i === 0)));
}

import type { Line, Story } from './ledger';
import { SESSION_GAP_MS } from './rules';

/** From the first unanswered message of the buyer to the next reply by a person. */
export interface Round {
  /** The id of the reply. */
  reply: string;
  agent: string;
  askedAt: number;
  waitMs: number;
  /** It answers the first message of a session. */
  first: boolean;
  /** Came after 10 minutes of silence: averaged nowhere. */
  late: boolean;
}

interface Waiting {
  askedAt: number;
  first: boolean;
}

/**
 * The answered rounds of one buyer. A session is a talk without 10 minutes of silence; what a robot says neither answers nor breaks a silence.
 * Asked at 10:00:00 and 10:00:20, answered at 10:00:50: one round of 50 s.
 */
export function roundsOf(story: Story): Round[] {
  const rounds: Round[] = [];
  let waiting: Waiting | null = null;
  let before: Line | null = null;
  let askedInSession = false;
  for (const line of story.lines) {
    if (line.by === 'robot') continue;
    const silent: boolean = before !== null && line.at - before.at >= SESSION_GAP_MS;
    if (silent) askedInSession = false;
    if (line.by === 'buyer') {
      if (silent || !waiting) waiting = { askedAt: line.at, first: !askedInSession };
      askedInSession = true;
    } else if (waiting) {
      const { askedAt, first }: Waiting = waiting;
      rounds.push({ reply: line.id, agent: line.agent, askedAt, waitMs: line.at - askedAt, first, late: silent });
      waiting = null;
    }
    before = line;
  }
  return rounds;
}

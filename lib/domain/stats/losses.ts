import type { Intent } from '../intents/intents';
import type { Script } from '../scripts/script';
import { type Groups, groupsOfKind } from '../tally/groups';

/** What the first list of reasons is about, where the buyer's own words were not read. */
const aboutReason: Readonly<Record<string, Intent>> = {
  price: 'price_high',
  compare: 'compare',
  hesitate: 'hesitate',
  unfit: 'stock_size',
  silent: 'hesitate',
};

export interface OwnLoss {
  code: string;
  label: string;
  lost: number;
  /** What these buyers worried about most; null where nobody knows. */
  intent: Intent | null;
  /** At most three cards that answer it, those that led to payments first. */
  cards: readonly Script[];
}

/** 首要原因: the worry most often behind this reason. */
function intentBehind(groups: Groups, code: string): Intent | null {
  const why = [...groupsOfKind(groups, 'why')]
    .filter(([value]) => value.startsWith(`${code}|`) && !value.endsWith('|') && !value.endsWith('|other'))
    .sort(([, a], [, b]) => (b.lost ?? 0) - (a.lost ?? 0));
  const intent = why[0]?.[0].slice(code.length + 1) as Intent | undefined;
  return intent ?? aboutReason[code] ?? null;
}

const mostReasons = 3;
const mostCards = 3;

/** The three reasons that cost this agent most, of those that are the agent's doing, each with cards that answer the worry behind it. */
export function topLosses(
  groups: Groups,
  reasons: readonly { code: string; label: string; byAgent: boolean }[],
  scripts: readonly Script[],
): OwnLoss[] {
  const losses = groupsOfKind(groups, 'loss');
  const paidBy = (id: string): number => groups[`script:${id}`]?.paid ?? 0;
  return reasons
    .filter(({ code, byAgent }) => byAgent && (losses.get(code)?.lost ?? 0) > 0)
    .map(({ code, label }): OwnLoss => {
      const intent = intentBehind(groups, code);
      const cards = scripts
        .filter(({ intents }) => intent !== null && intents?.includes(intent))
        .sort((a, b) => paidBy(b.id) - paidBy(a.id))
        .slice(0, mostCards);
      return { code, label, lost: losses.get(code)?.lost ?? 0, intent, cards };
    })
    .sort((a, b) => b.lost - a.lost)
    .slice(0, mostReasons);
}

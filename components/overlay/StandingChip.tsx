import type { Standing } from '../../lib/domain/facts/standing';
import { Chip } from '../ui/Chip';
import './StandingChip.css';

/** Why an answer may not be said as it stands: what the agent has to confirm, or what rules it out. Nothing where it may. */
export function StandingChip({ standing }: { standing: Standing }) {
  if (standing.is === 'ready') return null;
  return <Chip look={standing.is === 'blocked' ? 'warn' : 'missing'}>{standing.reason}</Chip>;
}

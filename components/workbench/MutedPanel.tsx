import { nameOfMuted } from '../../lib/domain/compliance/notes';
import { Button } from '../ui/Button';
import { Panel } from './Panel';

interface Props {
  /** Ids of rules and kinds. */
  muted: readonly string[];
  onChange: (muted: readonly string[]) => void;
}

/** What the check before sending no longer mentions, each reason once. */
export function MutedPanel({ muted, onChange }: Props) {
  const names = [...new Set(muted.map(nameOfMuted))].filter((name) => name !== null);
  return (
    <Panel title="发送前提醒" hint="只提醒，不拦发送，也不改您的话。点过“不再提醒”的列在这里。">
      {names.length === 0 && <p class="quiet">现在所有提醒都开着</p>}
      <ul class="muted">
        {names.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <Button
              aria-label={`恢复提醒：${name}`}
              onClick={() => onChange(muted.filter((id) => nameOfMuted(id) !== name))}
            >
              恢复提醒
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

import type { ShopRules } from '../../lib/domain/compliance/finding';
import { nameOfMuted } from '../../lib/domain/compliance/notes';
import { Button } from '../ui/Button';
import { AllowedNames } from './AllowedNames';
import { CheckLevels } from './CheckLevels';
import { CheckTry } from './CheckTry';
import './ChecksPanel.css';
import { Panel } from './Panel';
import { ShopPhrases } from './ShopPhrases';

interface Props {
  /** Ids of rules, categories and kinds of talk. */
  muted: readonly string[];
  rules: ShopRules;
  onMuted: (muted: readonly string[]) => void;
  onRules: (rules: ShopRules) => void;
}

/** The check before sending as this shop wants it. */
export function ChecksPanel({ muted, rules, onMuted, onRules }: Props) {
  // Single rules alone: whole kinds have their select.
  const single = muted.filter((id) => id.includes('.') && !id.startsWith('talk.'));
  const names = [...new Set(single.map(nameOfMuted))].filter((name) => name !== null);
  return (
    <Panel title="发送前提醒" hint="只提醒，不拦发送，也不改您的话。">
      <CheckLevels muted={muted} rules={rules} onMuted={onMuted} onRules={onRules} />
      {names.length > 0 && (
        <div class="checks-part">
          <h3>点过“不再提醒”的</h3>
          <ul class="checks-list">
            {names.map((name) => (
              <li key={name}>
                <span>{name}</span>
                <Button
                  aria-label={`恢复提醒：${name}`}
                  onClick={() => onMuted(muted.filter((id) => nameOfMuted(id) !== name))}
                >
                  恢复提醒
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ShopPhrases rules={rules} onRules={onRules} />
      <AllowedNames rules={rules} onRules={onRules} />
      <CheckTry settings={{ ...rules, muted }} />
    </Panel>
  );
}

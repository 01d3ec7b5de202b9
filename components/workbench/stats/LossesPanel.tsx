import { intentNames } from '../../../lib/domain/intents/intents';
import type { OwnLoss } from '../../../lib/domain/stats/losses';
import { Button } from '../../ui/Button';
import { Panel } from '../Panel';
import './LossesPanel.css';

interface Props {
  losses: readonly OwnLoss[];
  onOpen: (group: string) => void;
}

/** Why this agent's own buyers left, and what could have been said. */
export function LossesPanel({ losses, onOpen }: Props) {
  return (
    <Panel title="自己丢的单，前三个原因" hint="只看客服原因；下面是能接住这种顾虑的话术，带来过付款的排在前面。">
      {losses.length === 0 && <p class="quiet">这几天没有记下客服原因的流失。</p>}
      <ol class="own-losses">
        {losses.map(({ code, label, lost, intent, cards }) => (
          <li key={code}>
            <p>
              <strong>{label}</strong> {lost} 人{intent && <span class="quiet"> 多半在说“{intentNames[intent]}”</span>}
              <Button look="plain" aria-label={`看是谁：${label}`} onClick={() => onOpen(`loss:${code}`)}>
                看是谁
              </Button>
            </p>
            {cards.length === 0 && <p class="quiet">话术库里还没有对得上的，可以去“话术”加一条。</p>}
            <ul class="loss-cards">
              {cards.map((card) => (
                <li key={card.id}>
                  <strong>{card.title}</strong>
                  <span class="quiet">{card.text}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

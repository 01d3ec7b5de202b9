import type { KeptCorrection } from '../../lib/domain/intents/corrections';
import { intentNames } from '../../lib/domain/intents/intents';
import { Button } from '../ui/Button';
import './CorrectionsPanel.css';
import { Panel } from './Panel';

interface Props {
  /** Oldest first. */
  corrections: readonly KeptCorrection[];
  onRemove: (correction: KeptCorrection) => void;
}

/** 不是“嫌贵”，是“问优惠” */
function wordsOf({ not, is }: KeptCorrection): string {
  const parts = [not && `不是“${intentNames[not]}”`, is && `是“${intentNames[is]}”`];
  return parts.filter(Boolean).join('，');
}

const moment = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** What the agent said that buyers mean; the newest first. */
export function CorrectionsPanel({ corrections, onRemove }: Props) {
  return (
    <Panel
      title="买家意思的更正"
      hint="在浮层里按“不是这个意思”记下的，对相近的话都管用。只留字对的编号，不留买家原话。"
    >
      {corrections.length === 0 && <p class="quiet">还没有更正过</p>}
      <ul class="corrections">
        {corrections.toReversed().map((correction) => {
          const words = wordsOf(correction);
          const at = moment.format(correction.at);
          return (
            <li key={correction.id}>
              <span>{words}</span>
              <span class="quiet">{at}</span>
              <Button aria-label={`删掉更正：${words}，${at}`} onClick={() => onRemove(correction)}>
                删掉
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

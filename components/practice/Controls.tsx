import { speeds } from '../../lib/domain/practice/pace';
import type { PracticeConsole } from '../../lib/state/practice';
import { Button } from '../ui/Button';

interface Props {
  state: PracticeConsole;
  onRestart: () => void;
}

/** Start and pause, how fast the buyers live, begin anew; and how the round stands. */
export function Controls({ state, onRestart }: Props) {
  const { pace, talks } = state.practice.value;
  const count = (outcome: string) => talks.filter((talk) => talk.outcome === outcome).length;
  return (
    <div class="controls">
      <p class="score" data-score>
        接待 {talks.length} · 付款 {count('paid')} · 流失 {count('left')}
      </p>
      <Button
        look={pace.running ? 'normal' : 'primary'}
        data-run
        onClick={() => state.act({ type: pace.running ? 'pause' : 'start' })}
      >
        {pace.running ? '暂停' : '开始'}
      </Button>
      <fieldset class="speeds">
        <legend class="unseen">速度</legend>
        {speeds.map((speed) => (
          <label key={speed}>
            <input
              type="radio"
              name="speed"
              value={speed}
              checked={pace.speed === speed}
              onChange={() => state.act({ type: 'speed', speed })}
            />
            <span>{speed}×</span>
          </label>
        ))}
      </fieldset>
      <Button data-restart onClick={onRestart}>
        重新开始
      </Button>
    </div>
  );
}

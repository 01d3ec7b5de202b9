import { useState } from 'preact/hooks';
import type { Script } from '../../../lib/domain/scripts/script';
import { formatInterval } from '../../../lib/domain/stats/interval';
import type { Arm, Standing, Trial } from '../../../lib/domain/stats/trial';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Tick } from '../../ui/Tick';
import { Panel } from '../Panel';
import './TrialsPanel.css';

interface TrialLine {
  trial: Trial;
  /** Null while it is counted. */
  standing: Standing | null;
}

interface Props {
  trials: readonly TrialLine[];
  scripts: readonly Script[];
  titles: ReadonlyMap<string, string>;
  learns: boolean;
  onStart: (a: string, b: string) => void;
  onSwitch: (trial: Trial, on: boolean) => void;
  onRemove: (trial: Trial) => void;
  onLearn: (learns: boolean) => void;
}

/** Two wordings against each other, fairly, and whether the cards' order may learn from the figures. */
export function TrialsPanel({ trials, scripts, titles, learns, onStart, onSwitch, onRemove, onLearn }: Props) {
  return (
    <Panel title="对比两种说法" hint="每位买家只推荐其中一种，随机分，同一位买家不变；从第二天起统计，随时能停。">
      <NewTrial scripts={scripts} onStart={onStart} />
      <ul class="trials">
        {trials.map(({ trial, standing }) => (
          <li key={trial.id}>
            <p>
              <strong>A {titles.get(trial.a) ?? trial.a}</strong>：{standing ? armWords(standing.a) : '正在统计…'}
            </p>
            <p>
              <strong>B {titles.get(trial.b) ?? trial.b}</strong>：{standing ? armWords(standing.b) : '正在统计…'}
            </p>
            {standing && <p class="trial-verdict">{standing.verdict}</p>}
            <div class="row">
              <Tick label="正在对比" checked={trial.on} onTick={(on) => onSwitch(trial, on)} />
              <Button
                look="plain"
                aria-label={`删掉：${titles.get(trial.a) ?? trial.a}的对比`}
                onClick={() => onRemove(trial)}
              >
                删掉
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Tick
        label="推荐排序参考本机的支付数字（同样合适的话里，最多挪一位，原因写在卡片上）"
        checked={learns}
        onTick={onLearn}
      />
    </Panel>
  );
}

function armWords({ offered, used, paid, interval }: Arm): string {
  const share = interval
    ? `，占推荐的 ${Math.round((paid / offered) * 100)}%（95% 区间 ${formatInterval(interval)}）`
    : '';
  return `推荐 ${offered} 位，用了 ${used} 位，支付 ${paid} 位${share}`;
}

function NewTrial({ scripts, onStart }: Pick<Props, 'scripts' | 'onStart'>) {
  const [[a, b], choose] = useState<[string, string]>(['', '']);
  const intents = scripts.find(({ id }) => id === a)?.intents ?? [];
  const rivals = scripts.filter(({ id, intents: theirs }) => id !== a && theirs?.some((one) => intents.includes(one)));
  const options = (list: readonly Script[]) =>
    list.map(({ id, title, text }) => (
      <option key={id} value={id}>
        {title}：{text.slice(0, 24)}
      </option>
    ));
  return (
    <div class="range">
      <Field label="说法 A">
        <select class="ui-input" value={a} onChange={(event) => choose([event.currentTarget.value, ''])}>
          <option value="">选一条</option>
          {options(scripts.filter((script) => (script.intents?.length ?? 0) > 0))}
        </select>
      </Field>
      <Field label="说法 B">
        <select
          class="ui-input"
          value={b}
          disabled={a === ''}
          onChange={(event) => choose([a, event.currentTarget.value])}
        >
          <option value="">{a === '' ? '先选 A' : '选一条答同样顾虑的'}</option>
          {options(rivals)}
        </select>
      </Field>
      <Button
        disabled={a === '' || b === ''}
        onClick={() => {
          onStart(a, b);
          choose(['', '']);
        }}
      >
        开始对比
      </Button>
    </div>
  );
}

import { factOf } from '../../lib/domain/facts/facts';
import { intentNames } from '../../lib/domain/intents/intents';
import { categoryNames, type Script, stageNames, toneNames } from '../../lib/domain/scripts/script';
import type { SearchResult } from '../../lib/domain/scripts/search';
import { slotsIn } from '../../lib/domain/scripts/slot-syntax';
import { Chip } from '../ui/Chip';
import { Marked } from '../ui/Marked';
import { slotNumbers } from './slot-numbers';

interface Props {
  result: SearchResult;
  pins: readonly (string | null)[];
  onPin: (scriptId: string, slot: number | null) => void;
}

const nudgeNames = { order: '催拍', pay: '催付' } as const;

/** What the script answers, what it needs filled, and what the agent has to be sure of first. */
function Facts({ script }: { script: Script }) {
  const slots = slotsIn(script.text).flatMap((slot) =>
    slot.kind === 'cursor' || slot.kind === 'date' ? [] : [slot.label],
  );
  return (
    <p class="script-facts">
      {script.stage && <Chip>{stageNames[script.stage]}</Chip>}
      {script.intents?.map((intent) => (
        <Chip key={intent}>{intentNames[intent]}</Chip>
      ))}
      {script.nudge && <Chip>{nudgeNames[script.nudge.to]}</Chip>}
      {script.category && <Chip>{categoryNames[script.category]}</Chip>}
      {script.tone && <Chip>{toneNames[script.tone]}</Chip>}
      {slots.length > 0 && <span class="quiet">要填：{slots.join('、')}</span>}
      {script.needs && <span class="quiet">先确认：{script.needs.map((need) => factOf(need).claim).join('、')}</span>}
    </p>
  );
}

/** One script, and the slot it is pinned to. */
export function ScriptRow({ result: { script, title, text }, pins, onPin }: Props) {
  const at = pins.indexOf(script.id);
  return (
    <li class="script">
      <h2>
        <Marked text={script.title} marks={title} />
      </h2>
      <div>
        <p class="script-text">
          <Marked text={script.text} marks={text} />
        </p>
        <Facts script={script} />
      </div>
      <select
        class="ui-input"
        aria-label={`把“${script.title}”固定到`}
        value={at < 0 ? '' : String(slotNumbers[at])}
        onChange={(event) => onPin(script.id, Number(event.currentTarget.value) || null)}
      >
        <option value="">不固定</option>
        {slotNumbers.map((slot, index) => (
          <option key={slot} value={slot}>
            位置 {slot}
            {pins[index] === null ? '' : index === at ? '' : '（已占用，替换）'}
          </option>
        ))}
      </select>
    </li>
  );
}

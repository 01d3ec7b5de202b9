import {
  type Category,
  categories,
  categoryLevels,
  categoryNames,
  type Level,
  levelNames,
  levels,
  type ShopRules,
} from '../../lib/domain/compliance/finding';
import { talkId } from '../../lib/domain/compliance/notes';
import { talkKindNames, talkKinds } from '../../lib/domain/compliance/talk/finding';
import { Field } from '../ui/Field';

interface Props {
  muted: readonly string[];
  rules: ShopRules;
  onMuted: (muted: readonly string[]) => void;
  onRules: (rules: ShopRules) => void;
}

const off = 'off';

/** How loudly each kind of fault is mentioned, or not at all. */
export function CheckLevels({ muted, rules, onMuted, onRules }: Props) {
  const others = (id: string) => muted.filter((one) => one !== id);
  const setCategory = (category: Category, chosen: string): void => {
    if (chosen === off) onMuted([...others(category), category]);
    else if (muted.includes(category)) onMuted(others(category));
    const level = levels.find((one) => one === chosen);
    if (level) onRules({ ...rules, levels: { ...rules.levels, [category]: level } });
  };
  return (
    <div class="checks-levels">
      {categories.map((category) => (
        <LevelSelect
          key={category}
          name={categoryNames[category]}
          value={muted.includes(category) ? off : (rules.levels[category] ?? categoryLevels[category])}
          choices={levels}
          onChoose={(chosen) => setCategory(category, chosen)}
        />
      ))}
      {talkKinds.map((kind) => (
        <LevelSelect
          key={kind}
          name={talkKindNames[kind]}
          value={muted.includes(talkId(kind)) ? off : 'warn'}
          choices={['warn']}
          onChoose={(chosen) =>
            onMuted(chosen === off ? [...others(talkId(kind)), talkId(kind)] : others(talkId(kind)))
          }
        />
      ))}
    </div>
  );
}

interface SelectProps {
  name: string;
  value: string;
  choices: readonly Level[];
  onChoose: (chosen: string) => void;
}

function LevelSelect({ name, value, choices, onChoose }: SelectProps) {
  return (
    <Field label={name}>
      <select class="ui-input" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((level) => (
          <option key={level} value={level}>
            {levelNames[level]}
          </option>
        ))}
        <option value={off}>不提醒</option>
      </select>
    </Field>
  );
}

import { useSignal } from '@preact/signals';
import {
  defaultRules,
  goodsKinds,
  goodsNames,
  type NudgeRules,
  type RulesTyped,
  readRules,
  rulesTyped,
} from '../../lib/domain/nudges/rules';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';

interface Props {
  rules: NudgeRules;
  onSave: (rules: NudgeRules) => Promise<unknown>;
}

const limits = [
  ['perDay', '每位买家每天最多催拍几次'],
  ['closeAfter', '未付款几分钟后关单'],
  ['from', '上班时间'],
  ['until', '下班时间'],
] as const;

/** The shop's own rules; what cannot be read is said at its field and nothing is lost. */
export function NudgeRulesForm({ rules, onSave }: Props) {
  const typed = useSignal<RulesTyped>(rulesTyped(rules));
  const problems = useSignal<Readonly<Record<string, string>>>({});
  const type = (name: string) => (text: string) => {
    typed.value = { ...typed.value, [name]: text };
  };
  const field = (name: string, label: string) => (
    <TextField
      key={name}
      label={label}
      value={typed.value[name] ?? ''}
      problem={problems.value[name]}
      onType={type(name)}
    />
  );
  const save = (): void => {
    const read = readRules(typed.value);
    problems.value = read.problems;
    if (read.rules) void onSave(read.rules);
  };
  return (
    <form
      class="nudge-rules"
      aria-label="提醒规则"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {goodsKinds.map((kind) => (
        <fieldset key={kind}>
          <legend>{goodsNames[kind]}</legend>
          {field(`${kind}.order`, '聊完没下单')}
          {field(`${kind}.pay`, '下单没付款')}
        </fieldset>
      ))}
      <div class="nudge-limits">{limits.map(([name, label]) => field(name, label))}</div>
      <div>
        <Button type="submit" look="primary">
          保存规则
        </Button>
        <Button look="plain" onClick={() => (typed.value = rulesTyped(defaultRules))}>
          填回预设
        </Button>
      </div>
    </form>
  );
}

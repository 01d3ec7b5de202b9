import { useSignal } from '@preact/signals';
import { originOf, type ReadyList, type ReadyRow } from '../../../lib/domain/pricing/ready-list';
import { type FormProblems, type RuleForm, readForm } from '../../../lib/domain/pricing/rule-form';
import type { Rule } from '../../../lib/domain/pricing/types';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Panel } from '../Panel';
import { KindFields } from './KindFields';

interface Props {
  lists: readonly ReadyList[];
  onAdd: (rules: readonly Rule[], origin: string) => Promise<boolean>;
}

type Typed = Readonly<Record<number, RuleForm['fields']>>;

const isBegun = ({ form, ask }: ReadyRow, fields: RuleForm['fields'] | undefined): boolean =>
  ask.some((name) => fields !== undefined && (fields[name] ?? '') !== (form.fields[name] ?? ''));

/** The rows that the shop has begun to fill in, as rules or with what is wrong. */
function readRows(list: ReadyList, typed: Typed): { rules: Rule[]; problems: Record<number, FormProblems> } {
  const rules: Rule[] = [];
  const problems: Record<number, FormProblems> = {};
  list.rows.forEach((row, at) => {
    const fields = typed[at];
    if (!isBegun(row, fields)) return;
    const read = readForm({ ...row.form, fields: { ...row.form.fields, ...fields } }, `ready.${at}`);
    if (read.rule) rules.push(read.rule);
    else problems[at] = read.problems;
  });
  return { rules, problems };
}

function ListRows({ list, onAdd }: { list: ReadyList; onAdd: Props['onAdd'] }) {
  const typed = useSignal<Typed>({});
  const isAsked = useSignal(false);
  const { rules, problems } = readRows(list, typed.value);
  const wrong = Object.keys(problems).length;
  const add = async (): Promise<void> => {
    isAsked.value = wrong > 0;
    if (wrong === 0 && rules.length > 0 && (await onAdd(rules, originOf(list)))) typed.value = {};
  };
  return (
    <>
      <p class="quiet">{list.about}</p>
      <ul class="ready-rows">
        {list.rows.map((row, at) => (
          <li key={row.form.name}>
            <p>
              <b>{row.form.name}</b>
              {row.note && <small class="quiet">{row.note}</small>}
            </p>
            <KindFields
              kind={row.form.kind}
              only={row.ask}
              fields={typed.value[at] ?? row.form.fields}
              problems={isAsked.value ? (problems[at] ?? {}) : {}}
              onChange={(fields) => {
                typed.value = { ...typed.value, [at]: fields };
              }}
            />
          </li>
        ))}
      </ul>
      <div class="row">
        <Button look="primary" disabled={rules.length + wrong === 0} onClick={add}>
          加入填好的 {rules.length} 条
        </Button>
        <span class="quiet">没填金额的不会加入</span>
      </div>
    </>
  );
}

/** Where a shop may begin: how promotions mostly count on a platform, with the year in which that was right. Amounts are the shop's. */
export function ReadyMade({ lists, onAdd }: Props) {
  const chosen = useSignal<string | null>(null);
  const list = lists.find(({ id }) => id === chosen.value);
  return (
    <Panel title="从平台起步" hint="只是起点，不是平台的承诺：规则每年会变，填上店里的金额，再对照后台核对">
      <div class="row">
        {lists.map(({ id, platform, year }) => (
          <Button
            key={id}
            aria-pressed={id === chosen.value}
            onClick={() => {
              chosen.value = id === chosen.value ? null : id;
            }}
          >
            {platform} <Chip>{year === null ? '年份未知' : `${year} 年`}</Chip>
          </Button>
        ))}
      </div>
      {list && <ListRows key={list.id} list={list} onAdd={onAdd} />}
    </Panel>
  );
}

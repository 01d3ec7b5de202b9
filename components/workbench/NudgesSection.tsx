import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { FollowUp } from '../../lib/domain/nudges/follow-up';
import { listNames, nudgeLists } from '../../lib/domain/nudges/judge';
import type { NudgeRules } from '../../lib/domain/nudges/rules';
import type { Settings } from '../../lib/settings/settings';
import type { NudgesState } from '../../lib/state/nudges';
import { NudgeRow } from '../nudges/NudgeRow';
import { Button } from '../ui/Button';
import { Tick } from '../ui/Tick';
import { NudgeRulesForm } from './NudgeRulesForm';
import './NudgesSection.css';
import { Panel } from './Panel';

interface Props {
  nudges: NudgesState;
  settings: ReadonlySignal<Settings>;
  on: {
    saveRules: (rules: NudgeRules) => Promise<unknown>;
    drop: (followUp: FollowUp) => Promise<unknown>;
    notify: (on: boolean) => Promise<unknown>;
    wipe: () => Promise<unknown>;
  };
}

/** 跟进: the same lists as beside the chat, the rules, and the way to have it all gone. */
export function NudgesSection({ nudges, settings, on }: Props) {
  const chosen = useSignal<string | null>(null);
  const isAsking = useSignal(false);
  const desk = nudges.desk.value;
  const followUp = nudges.followUps.value.find(({ id }) => id === chosen.value);
  const count = nudges.followUps.value.length;
  const wipe = async (): Promise<void> => {
    isAsking.value = false;
    await on.wipe();
  };
  const buttons = isAsking.value ? (
    <>
      <Button onClick={wipe}>确定清空 {count} 条</Button>
      <Button look="plain" onClick={() => (isAsking.value = false)}>
        取消
      </Button>
    </>
  ) : (
    <Button disabled={count === 0} onClick={() => (isAsking.value = true)}>
      清空跟进
    </Button>
  );
  return (
    <>
      <h1>跟进</h1>
      <Panel title="要回头找的买家" hint="只在这台电脑上；没动静三天后自动删除" actions={buttons}>
        <div class="nudge-columns">
          {nudgeLists.map((list) => (
            <section key={list} aria-label={listNames[list]}>
              <h3>
                {listNames[list]} {desk[list].length}
              </h3>
              <div role="listbox" aria-label={listNames[list]} tabIndex={0}>
                {desk[list].map((row) => (
                  <NudgeRow
                    key={row.followUp.id}
                    id={`row-${row.followUp.id}`}
                    row={row}
                    now={nudges.now.value}
                    perDay={nudges.rules.value.perDay}
                    isChosen={row.followUp.id === chosen.value}
                    isOpen={false}
                    onOpen={() => (chosen.value = row.followUp.id)}
                  />
                ))}
              </div>
              {desk[list].length === 0 && <p class="quiet">没有</p>}
            </section>
          ))}
        </div>
        {followUp && <Button onClick={() => on.drop(followUp)}>不再跟进“{followUp.name ?? '买家'}”</Button>}
      </Panel>
      <Panel title="到点通知" hint="工具栏的数字一直有；要系统通知才打开这个">
        <Tick
          label="有买家到点时，发一条系统通知"
          checked={settings.value.notifyDue}
          onTick={(wanted) => void on.notify(wanted)}
        />
        <p class="quiet">只写有几位、该催付还是催拍，不写买家的名字和话；没有声音，点一下就到那个客服台的跟进。</p>
      </Panel>
      <Panel title="提醒规则" hint="几分钟后提醒，用顿号隔开：5、10、15；也可以写 2小时、1天。留空就不提醒">
        <NudgeRulesForm key={JSON.stringify(nudges.rules.value)} rules={nudges.rules.value} onSave={on.saveRules} />
      </Panel>
    </>
  );
}

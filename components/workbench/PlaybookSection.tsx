import { useSignal } from '@preact/signals';
import type { Item } from '../../lib/domain/items';
import { type Alternatives, parseAlternatives } from '../../lib/domain/playbook/alternatives';
import { type OwnObjection, ownSteps, parseOwnObjection } from '../../lib/domain/playbook/own-objection';
import { stepNames } from '../../lib/domain/playbook/steps';
import { Button } from '../ui/Button';
import { AlternativesForm } from './AlternativesForm';
import { ObjectionForm } from './ObjectionForm';
import { Panel } from './Panel';
import './PlaybookSection.css';

/** What the agent can change in this section. */
export interface PlaybookCallbacks {
  saveObjection: (draft: Omit<OwnObjection, 'id'>, id: string | null) => Promise<boolean>;
  removeObjection: (own: OwnObjection) => Promise<boolean>;
  saveAlternatives: (draft: Omit<Alternatives, 'id'>, id: string | null) => Promise<boolean>;
  removeAlternatives: (list: Alternatives) => Promise<boolean>;
  restore: (item: Item) => Promise<boolean>;
  eraseTalks: () => Promise<unknown>;
}

interface Props {
  objections: readonly OwnObjection[];
  alternatives: readonly Alternatives[];
  /** What was taken away of both in the last thirty days. */
  trash: readonly Item[];
  on: PlaybookCallbacks;
}

/** 应对: objections of the agent's own, what is offered instead, and what is kept of buyers. */
export function PlaybookSection({ objections, alternatives, trash, on }: Props) {
  return (
    <>
      <h1>应对</h1>
      <div class="pair">
        <ObjectionsPanel objections={objections} on={on} />
        <div class="stack">
          <AlternativesPanel alternatives={alternatives} on={on} />
          {trash.length > 0 && <TrashPanel trash={trash} onRestore={on.restore} />}
          <TalksPanel onErase={on.eraseTalks} />
        </div>
      </div>
    </>
  );
}

function ObjectionsPanel({ objections, on }: Pick<Props, 'objections' | 'on'>) {
  const edited = useSignal<OwnObjection | null>(null);
  const { value } = edited;
  const close = (): void => {
    edited.value = null;
  };
  const stepsIn = ({ texts }: OwnObjection): string =>
    ownSteps
      .filter((step) => texts[step])
      .map((step) => (step === 'rung' ? '托底' : stepNames[step]))
      .join(' → ');
  return (
    <Panel
      title="自己的异议"
      hint="买家说到这些词，先按这里的步骤答；自带的异议有嫌贵、货比三家、别处有、发货慢、有顾虑、看到差评、犹豫、缺货。"
    >
      <ul class="playbook-rows">
        {objections.map((own) => (
          <li key={own.id}>
            <b>{own.name}</b>
            <span class="quiet">{own.words.join('、')}</span>
            <span class="quiet">{stepsIn(own)}</span>
            <Button
              aria-label={`修改“${own.name}”`}
              onClick={() => {
                edited.value = own;
              }}
            >
              改
            </Button>
            <Button look="plain" aria-label={`删除“${own.name}”`} onClick={() => void on.removeObjection(own)}>
              删
            </Button>
          </li>
        ))}
      </ul>
      <ObjectionForm
        key={value?.id ?? 'new'}
        edited={value}
        taken={objections.filter(({ id }) => id !== value?.id).map(({ name }) => name)}
        onSave={async (draft) => {
          const kept = await on.saveObjection(draft, value?.id ?? null);
          if (kept) close();
          return kept;
        }}
        onCancel={close}
      />
    </Panel>
  );
}

function AlternativesPanel({ alternatives, on }: Pick<Props, 'alternatives' | 'on'>) {
  const edited = useSignal<Alternatives | null>(null);
  const { value } = edited;
  const close = (): void => {
    edited.value = null;
  };
  return (
    <Panel title="缺货时推什么" hint="按商品各列一份，缺货的答话自动带上前两三款。">
      <ul class="playbook-rows">
        {alternatives.map((list) => (
          <li key={list.id}>
            <b>{list.product}</b>
            <span class="quiet">{list.titles.join('、')}</span>
            <Button
              aria-label={`修改“${list.product}”的替代款`}
              onClick={() => {
                edited.value = list;
              }}
            >
              改
            </Button>
            <Button
              look="plain"
              aria-label={`删除“${list.product}”的替代款`}
              onClick={() => void on.removeAlternatives(list)}
            >
              删
            </Button>
          </li>
        ))}
      </ul>
      <AlternativesForm
        key={value?.id ?? 'new'}
        edited={value}
        onSave={async (draft) => {
          const kept = await on.saveAlternatives(draft, value?.id ?? null);
          if (kept) close();
          return kept;
        }}
        onCancel={close}
      />
    </Panel>
  );
}

const nameOf = ({ value, id }: Item): string =>
  parseOwnObjection(value, id)?.name ?? parseAlternatives(value, id)?.product ?? '看不懂的一条';

function TrashPanel({ trash, onRestore }: { trash: readonly Item[]; onRestore: PlaybookCallbacks['restore'] }) {
  return (
    <Panel title="最近删除" hint="30 天后自动清除。">
      <ul class="playbook-rows">
        {trash.map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            <span>{nameOf(item)}</span>
            <Button aria-label={`恢复“${nameOf(item)}”`} onClick={() => void onRestore(item)}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function TalksPanel({ onErase }: { onErase: PlaybookCallbacks['eraseTalks'] }) {
  return (
    <Panel
      title="谈到哪一步"
      hint="每位买家谈到哪一步、让过什么，记在本机散列下三天，不含姓名和聊天内容；浮层里可以单独清空一位。"
    >
      <div>
        <Button onClick={() => void onErase()}>清空所有买家的进度</Button>
      </div>
    </Panel>
  );
}

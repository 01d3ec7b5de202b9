import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { categoryNames, stageNames, toneNames } from '../../../lib/domain/scripts/script';
import { Button } from '../../ui/Button';
import { BulkDates } from './BulkDates';
import type { LibraryProps } from './props';

/** What is done to all ticked scripts at once. */
export function BulkBar({ library, on }: Omit<LibraryProps, 'today'>) {
  const areDatesOpen = useSignal(false);
  const move = useRef<HTMLSelectElement>(null);
  const isMoving = library.isMoving.value;
  useLayoutEffect(() => {
    if (isMoving) move.current?.focus();
  }, [isMoving, library.selected.value]);
  const ids = [...library.selected.value];
  const entries = ids.flatMap((id) => library.byId.value.get(id) ?? []);
  const isReworded = entries.some(({ own, builtIn }) => own !== null && builtIn !== null);
  const isHidden = library.view.value === 'hidden';
  return (
    <fieldset class="bulk">
      <legend class="off-screen">一起修改勾选的话术</legend>
      <b>已选 {ids.length} 条</b>
      <Chooser
        control={move}
        label="移到分组"
        choices={[['', '未分组'], ...library.groupPaths.value.map(({ id, path }) => [id, path] as const)]}
        onChoose={(group) => on.moveTo(ids, group || null, null)}
      />
      <Chooser
        label="阶段"
        choices={withNone(stageNames)}
        onChoose={(stage) => on.setAll(ids, { stage: known(stageNames, stage) })}
      />
      <Chooser
        label="语气"
        choices={withNone(toneNames)}
        onChoose={(tone) => on.setAll(ids, { tone: known(toneNames, tone) })}
      />
      <Chooser
        label="商品"
        choices={withNone(categoryNames)}
        onChoose={(category) => on.setAll(ids, { category: known(categoryNames, category) })}
      />
      <Button
        aria-expanded={areDatesOpen.value}
        onClick={() => {
          areDatesOpen.value = !areDatesOpen.value;
        }}
      >
        起止日期
      </Button>
      <Button onClick={() => on.duplicate(ids)}>复制</Button>
      <Button onClick={() => on.hide(ids, !isHidden)}>{isHidden ? '恢复显示' : '隐藏'}</Button>
      {isReworded && <Button onClick={() => on.restoreBuiltIn(ids)}>恢复自带</Button>}
      <Button onClick={() => on.remove(ids)}>删除</Button>
      <Button look="plain" onClick={() => on.select([])}>
        取消勾选
      </Button>
      {areDatesOpen.value && (
        <BulkDates
          onSet={(from, until) => {
            on.setAll(ids, { from, until });
            areDatesOpen.value = false;
          }}
        />
      )}
    </fieldset>
  );
}

type Choice = readonly [value: string, name: string];

const withNone = (names: Readonly<Record<string, string>>): Choice[] => [['', '不限'], ...Object.entries(names)];
const known = <Name extends string>(names: Readonly<Record<Name, string>>, value: string): Name | null =>
  Object.hasOwn(names, value) ? (value as Name) : null;

/** A choice that does something at once, and then stands as before. */
function Chooser({
  control,
  label,
  choices,
  onChoose,
}: {
  control?: Ref<HTMLSelectElement>;
  label: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
}) {
  return (
    <select
      {...(control && { ref: control })}
      class="ui-input"
      aria-label={label}
      value="none"
      onChange={(event) => {
        onChoose(event.currentTarget.value);
        event.currentTarget.value = 'none';
      }}
    >
      <option value="none" disabled>
        {label}…
      </option>
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

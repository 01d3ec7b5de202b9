import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Panel } from './Panel';

/** What has to be typed: nobody types it by mistake. */
const word = '全部清空';

interface Props {
  isBusy: boolean;
  onWipe: () => void;
}

/** Erases everything, in two steps: asking for it, and typing the word. */
export function WipePanel({ isBusy, onWipe }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const wipe = (event: Event): void => {
    event.preventDefault();
    if (typed?.trim() !== word) return;
    setTyped(null);
    onWipe();
  };
  return (
    <Panel title="清空" hint="记录、话术、商品卡、优惠、设置和自动备份全部删除，不能撤销。要留的先下载备份。">
      {typed === null ? (
        <div class="row">
          <Button disabled={isBusy} onClick={() => setTyped('')}>
            清空这台电脑上的成单…
          </Button>
        </div>
      ) : (
        <form class="wipe" onSubmit={wipe}>
          <Field label={`确认要清空，请输入“${word}”`}>
            <input
              class="ui-input"
              value={typed}
              ref={(input) => input?.focus()}
              autocomplete="off"
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
            />
          </Field>
          <div class="row">
            <Button type="submit" disabled={typed.trim() !== word}>
              清空，不能撤销
            </Button>
            <Button onClick={() => setTyped(null)}>取消</Button>
          </div>
        </form>
      )}
    </Panel>
  );
}

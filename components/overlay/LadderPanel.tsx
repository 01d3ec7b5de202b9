import { useLayoutEffect, useRef } from 'preact/hooks';
import { yuan } from '../../lib/domain/money';
import { concededIn, type Ladder, nextRung, roomLeft } from '../../lib/domain/playbook/ladder';
import type { Panel } from '../../lib/state/panel';
import { Button } from '../ui/Button';
import { Keycap } from '../ui/Keycap';
import { Problem } from '../ui/Problem';
import { belongsToInputMethod } from './composition';
import './LadderPanel.css';
import type { Props } from './props';

interface PanelProps extends Props {
  panel: Extract<Panel, { kind: 'ladder' }>;
}

/** One rung at a time: what was done, what came of it, and what may still be given. Everything here is for the agent's eyes. */
export function LadderPanel({ state, actions, panel }: PanelProps) {
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const rung = section.current?.querySelector<HTMLElement>('[data-next]');
    const first = rung?.querySelector<HTMLInputElement>('input') ?? rung?.querySelector<HTMLElement>('button');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, []);
  const { ladder } = state.buyerTalk.value;
  const next = nextRung(ladder);
  const mark = (move: 'goods' | 'worth') => () => actions.moveLadder({ do: move });
  return (
    <section class="answers ladder" aria-label="让步阶梯" ref={section}>
      <h2>一次只走一级</h2>
      <ol>
        <li data-next={next === 'goods' || undefined}>
          <b>多买、凑单</b>
          {ladder.goodsAt !== null ? <Done line="说过了" /> : <Button onClick={mark('goods')}>我说过了</Button>}
        </li>
        <li data-next={next === 'gift' || undefined}>
          <b>小赠品</b>
          <GiftRung ladder={ladder} typed={panel.gift} isNext={next === 'gift'} actions={actions} />
        </li>
        <li data-next={next === 'worth' || undefined}>
          <b>讲值：质量、年头、评价</b>
          {ladder.worthAt !== null ? (
            <Done line="说过了" />
          ) : (
            next === 'worth' && <Button onClick={mark('worth')}>我说过了</Button>
          )}
        </li>
        <li data-next={next === 'money' || undefined}>
          <b>让价</b>
          <MoneyRung state={state} actions={actions} panel={panel} />
        </li>
      </ol>
      <Problem id="ladder-problem" line={panel.problem} />
      <div class="ladder-end">
        <Button look="plain" onClick={actions.back}>
          返回 <Keycap keys="Esc" />
        </Button>
        <Button look="plain" onClick={() => void actions.forgetBuyer()}>
          清空这位买家的进度
        </Button>
      </div>
    </section>
  );
}

const Done = ({ line }: { line: string }) => <span class="quiet">✓ {line}</span>;

interface GiftProps {
  ladder: Ladder;
  typed: string;
  isNext: boolean;
  actions: Props['actions'];
}

/** Really asking, and what came of it: no text may say 批了 before this does. */
function GiftRung({ ladder: { gift }, typed, isNext, actions }: GiftProps) {
  if (!gift)
    return isNext ? <Button onClick={() => actions.moveLadder({ do: 'askGift' })}>去问了，开始计时</Button> : null;
  if (gift.givenAt !== null) return <Done line={`已答应：${gift.answer?.title}`} />;
  if (gift.answer)
    return <Done line={gift.answer.title === null ? '问过了，没批' : `批了：${gift.answer.title}，还没告诉买家`} />;
  const approve = (): void => actions.moveLadder({ do: 'approveGift', title: typed });
  return (
    <span class="ladder-gift">
      <input
        class="ui-input"
        aria-label="批的是什么赠品"
        aria-describedby="ladder-problem"
        placeholder="批了什么，比如 袜子一双"
        maxLength={20}
        autocomplete="off"
        value={typed}
        onInput={(event) => actions.changeLadder({ gift: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || belongsToInputMethod(event)) return;
          event.preventDefault();
          approve();
        }}
      />
      <Button onClick={approve}>批了</Button>
      <Button onClick={() => actions.moveLadder({ do: 'refuseGift' })}>没批</Button>
    </span>
  );
}

function MoneyRung({ state, actions, panel }: PanelProps) {
  const { ladder } = state.buyerTalk.value;
  const left = roomLeft(ladder, state.room.value);
  const given = concededIn(ladder);
  const told = given > 0 ? `已让 ${yuan(given)}，` : '';
  if (left === null) return <span class="quiet">{told}没设底价或单价不明，不能让价</span>;
  if (nextRung(ladder) !== 'money') return <span class="quiet">余地 {yuan(left)}，先走前面几级</span>;
  return (
    <span class="ladder-money">
      <span class="quiet">
        {told}余地 {yuan(left)}，只给您看
      </span>
      {left > 0 && (
        <label>
          这次让 ¥
          <input
            class="ui-input"
            inputMode="decimal"
            aria-describedby="ladder-problem"
            aria-invalid={panel.problem !== null}
            maxLength={12}
            autocomplete="off"
            value={panel.off}
            onInput={(event) => actions.changeLadder({ off: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || belongsToInputMethod(event)) return;
              event.preventDefault();
              actions.giveMoney();
            }}
          />
          <Button look="primary" onClick={actions.giveMoney}>
            填入 <Keycap keys="Enter" />
          </Button>
        </label>
      )}
    </span>
  );
}

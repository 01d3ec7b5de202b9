import { yuan } from '../../lib/domain/money';
import { concededIn, type Ladder, nextRung, type Rung, rungNames, rungs } from '../../lib/domain/playbook/ladder';
import { Button } from '../ui/Button';
import { ariaKeys, Keycap } from '../ui/Keycap';
import type { Props } from './props';

const isClimbed = ({ goodsAt, gift, worthAt, conceded }: Ladder): boolean =>
  goodsAt !== null || gift !== null || worthAt !== null || conceded.length > 0;

/** `赠品在问`, `赠品没批`: which gift it is stands in the panel. */
function nameOf(rung: Rung, { gift }: Ladder): string {
  if (rung !== 'gift' || !gift || gift.givenAt !== null) return rungNames[rung];
  if (!gift.answer) return '赠品在问';
  return gift.answer.title === null ? '赠品没批' : '赠品已批';
}

/** What this buyer was offered already, the rung that is next, and the money left: for the agent's eyes. Shown once it is about the price. */
export function LadderLine({ state, actions }: Props) {
  const { ladder } = state.buyerTalk.value;
  const isBargaining = state.reading.value?.objections.some(({ kind }) => kind === 'bargain') ?? false;
  if (!isBargaining && !isClimbed(ladder)) return null;
  const next = nextRung(ladder);
  const done = rungs.indexOf(next);
  const given = concededIn(ladder);
  const left = state.roomLeft.value;
  const keys = state.keys.value.ladder;
  return (
    <div class="ladder-line">
      <ol aria-label="让步阶梯">
        {rungs.map((rung, at) => (
          <li
            key={rung}
            data-done={at < done || (rung === 'money' && given > 0) || undefined}
            aria-current={rung === next ? 'step' : undefined}
          >
            {nameOf(rung, ladder)}
          </li>
        ))}
      </ol>
      <span class="ladder-sums">
        {given > 0 && <span>已让 {yuan(given)}</span>}
        <span title="只给您看，不会写进话里">{left === null ? '没设底价' : `余地 ${yuan(left)}`}</span>
      </span>
      <Button look="plain" aria-keyshortcuts={ariaKeys(keys)} onClick={() => actions.run('ladder')}>
        <span class="unseen">改让步</span>
        {keys ? <Keycap keys={keys} /> : '改'}
      </Button>
    </div>
  );
}

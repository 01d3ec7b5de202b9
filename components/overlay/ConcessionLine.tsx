import { yuan } from '../../lib/domain/money';
import type { Concession } from '../../lib/domain/pricing/concession';

/** The room that the shop leaves the agent. Never in a text or picture. */
export function ConcessionLine({ concession: { room, given, left } }: { concession: Concession }) {
  const isOver = left < 0;
  return (
    <p class="concession" data-over={isOver}>
      <span>
        {isOver ? '已超出可让 ' : left === 0 ? '没有可让的了' : '还能让 '}
        {left !== 0 && <b class="price-figure">{yuan(Math.abs(left))}</b>}
      </span>
      <small class="quiet">
        {given > 0 && `可让 ${yuan(room)}，已让 ${yuan(given)} · `}
        {isOver ? '先问店长' : '只给自己看'}
      </small>
    </p>
  );
}

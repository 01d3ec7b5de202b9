import { momentText } from '../../../lib/domain/pricing/moment';
import { type Phase, phaseNames, type Sale } from '../../../lib/domain/pricing/sale';
import { spanText } from '../../../lib/domain/pricing/span-words';

interface Props {
  sale: Sale;
  now: number;
}

/** In units of the drawing: its width, the height of a row, and the room for the names. */
const [WIDTH, ROW, TOP] = [600, 24, 4];

/** The phases of a big sale as bars over its time, with a line where now is. */
export function Timeline({ sale, now }: Props) {
  const { phases } = sale;
  const [from, to] = [Math.min(...phases.map((phase) => phase.from)), Math.max(...phases.map((phase) => phase.to))];
  const x = (at: number): number => ((at - from) / (to - from)) * WIDTH;
  const height = TOP * 2 + ROW * phases.length;
  const bar = (phase: Phase, row: number) => {
    const start = x(phase.from);
    const isOn = phase.from <= now && now < phase.to;
    // Names stand where there is more room: behind a bar that begins early, before one that begins late.
    const isLate = start > WIDTH / 2;
    return (
      <g key={phase.kind} class="phase" data-on={isOn}>
        <rect x={start} y={TOP + row * ROW + 3} width={Math.max(3, x(phase.to) - start)} height={ROW - 6} rx="3" />
        <text x={isLate ? start - 6 : start + 6} y={TOP + row * ROW + 16} text-anchor={isLate ? 'end' : 'start'}>
          {phaseNames[phase.kind]}
        </text>
      </g>
    );
  };
  const words = phases.map((phase) => `${phaseNames[phase.kind]} ${spanText(phase)}`).join('；');
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`${sale.name}：${words}`}>
        {phases.map(bar)}
        {from <= now && now < to && <line class="now" x1={x(now)} x2={x(now)} y1="0" y2={height} />}
      </svg>
      <figcaption class="quiet">
        <span>{momentText(from)}</span>
        <span>{momentText(to)}</span>
      </figcaption>
    </figure>
  );
}

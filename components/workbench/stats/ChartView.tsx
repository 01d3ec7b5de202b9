import { type Chart, type Shape, textSize } from '../../../lib/domain/stats/chart';
import './ChartView.css';

function ShapeView({ shape }: { shape: Shape }) {
  if (shape.shape === 'rect') {
    const { x, y, width, height, tone } = shape;
    return <rect class={`chart-${tone}`} x={x} y={y} width={width} height={height} rx={1} />;
  }
  if (shape.shape === 'line') {
    const { x1, y1, x2, y2, tone } = shape;
    return <line class={`chart-${tone}`} x1={x1} y1={y1} x2={x2} y2={y2} />;
  }
  const { x, y, anchor, tone, text } = shape;
  return (
    <text class={`chart-${tone}`} x={x} y={y} text-anchor={anchor} font-size={textSize}>
      {text}
    </text>
  );
}

/** A chart as the eye sees it; `label` says the same in words. */
export function ChartView({ chart, label }: { chart: Chart; label: string }) {
  const { width, height, shapes } = chart;
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {shapes.map((shape, i) => (
        <ShapeView key={i} shape={shape} />
      ))}
    </svg>
  );
}

import { type Chart, type Shape, type Tone, textSize } from '../../../lib/domain/stats/chart';

/** A picture goes into someone's sheet or chat: light, whatever the screen is. Lightness alone tells the tones apart. */
const colours: Record<Tone, string> = {
  ink: '#1b1c20',
  quiet: '#5c606b',
  bar: '#3a53d0',
  before: '#b4b9c8',
  grid: '#8b8f9a',
};
const [margin, heading, scale] = [16, 28, 2];
const family = 'system-ui, "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

function paint(pen: OffscreenCanvasRenderingContext2D, shape: Shape): void {
  pen.fillStyle = colours[shape.tone];
  pen.strokeStyle = colours[shape.tone];
  if (shape.shape === 'rect') pen.fillRect(shape.x, shape.y, shape.width, shape.height);
  else if (shape.shape === 'line') {
    pen.beginPath();
    pen.moveTo(shape.x1, shape.y1);
    pen.lineTo(shape.x2, shape.y2);
    pen.stroke();
  } else {
    pen.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    pen.fillText(shape.text, shape.x, shape.y);
  }
}

/** The chart with its heading as a PNG, at twice the size, so that it stays sharp. */
export function drawChart(chart: Chart, title: string): Promise<Blob> {
  const width = (chart.width + 2 * margin) * scale;
  const height = (chart.height + 2 * margin + heading) * scale;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.translate(margin, margin);
  pen.font = `600 14px ${family}`;
  pen.fillStyle = colours.ink;
  pen.fillText(title, 0, 14);
  pen.translate(0, heading);
  pen.font = `${textSize}px ${family}`;
  for (const shape of chart.shapes) paint(pen, shape);
  return canvas.convertToBlob({ type: 'image/png' });
}

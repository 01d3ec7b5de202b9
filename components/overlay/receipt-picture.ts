import type { Row } from '../../lib/domain/pricing/rows';

/** CSS pixels; the picture has twice as many. Colours are a printed slip's: buyers see it, not the agent's dark screen. */
const [width, padding, lineHeight, scale] = [360, 20, 22, 2];
const colours = { paper: '#ffffff', ink: '#1b1c20', quiet: '#5c606b', line: '#e2e3e8' } as const;
const family = 'system-ui, "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

interface Sheet {
  title: string;
  steps: readonly Row[];
  totals: readonly Row[];
  caveat: string;
}

/** Cuts a text into lines no wider than `room`, at any character, as Chinese is. */
export function wrap(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line !== '' && widthOf(line + letter) > room) {
      lines.push(line);
      line = letter.trimStart();
    } else line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

type Draw = (pen: OffscreenCanvasRenderingContext2D, top: number) => void;
interface Part {
  height: number;
  draw: Draw;
}

const room = width - 2 * padding;

/** Sets the font while it measures, for widths depend on it. */
function textPart(pen: OffscreenCanvasRenderingContext2D, text: string, font: string, colour: string): Part {
  pen.font = font;
  const lines = wrap(text, room, (part) => pen.measureText(part).width);
  const draw: Draw = (to, top) => {
    to.font = font;
    to.fillStyle = colour;
    lines.forEach((line, at) => void to.fillText(line, padding, top + at * lineHeight));
  };
  return { height: lines.length * lineHeight, draw };
}

function rowPart(pen: OffscreenCanvasRenderingContext2D, [name, figure, note]: Row, font: string): Part {
  pen.font = font;
  const figureWidth = pen.measureText(figure).width;
  const lines = wrap(note ? `${name}  ${note}` : name, room - figureWidth - 12, (part) => pen.measureText(part).width);
  const draw: Draw = (to, top) => {
    to.font = font;
    to.fillStyle = colours.ink;
    lines.forEach((line, at) => void to.fillText(line, padding, top + at * lineHeight));
    to.fillText(figure, width - padding - figureWidth, top);
  };
  return { height: Math.max(1, lines.length) * lineHeight, draw };
}

const rule: Part = {
  height: 17,
  draw: (to, top) => {
    to.fillStyle = colours.line;
    to.fillRect(padding, top + 6, room, 1);
  },
};

function partsOf(pen: OffscreenCanvasRenderingContext2D, { title, steps, totals, caveat }: Sheet): Part[] {
  const plain = `400 14px ${family}`;
  const strong = `600 16px ${family}`;
  const [total, ...others] = totals;
  return [
    ...(title === '' ? [] : [textPart(pen, title, `600 14px ${family}`, colours.ink), rule]),
    ...steps.map((row) => rowPart(pen, row, plain)),
    rule,
    ...(total ? [rowPart(pen, total, strong)] : []),
    ...others.map((row) => rowPart(pen, row, plain)),
    rule,
    textPart(pen, caveat, `400 12px ${family}`, colours.quiet),
  ];
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas here');
  return pen;
}

/** The receipt as a PNG of the height that it needs. */
export async function drawReceipt(sheet: Sheet): Promise<Blob> {
  const parts = partsOf(penOf(new OffscreenCanvas(1, 1)), sheet);
  const height = parts.reduce((sum, part) => sum + part.height, 2 * padding);
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const pen = penOf(canvas);
  pen.scale(scale, scale);
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'top';
  parts.reduce((top, { draw, height: taken }) => {
    draw(pen, top);
    return top + taken;
  }, padding);
  return canvas.convertToBlob({ type: 'image/png' });
}

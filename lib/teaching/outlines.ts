import type { Box } from '../consoles/alignment';
import { style } from '../reader/host';
import type { Palette } from './look';

/** Frames around parts of the page, drawn in our pane. */
export function createOutlines(inner: Document, colours: Palette) {
  const frames: HTMLElement[] = [];
  const frameAt = (place: number): HTMLElement => {
    const known = frames[place];
    if (known) return known;
    const made = inner.createElement('div');
    style(made, { position: 'fixed', 'box-sizing': 'border-box', 'border-radius': '4px', 'pointer-events': 'none' });
    inner.body.prepend(made);
    frames[place] = made;
    return made;
  };
  return {
    /** `outlined`: what a click would take now; `picked`: what was taken before. */
    draw(outlined: Box | null, picked: readonly Box[]): void {
      const boxes = [...(outlined ? [outlined] : []), ...picked];
      for (const [place, { left, top, width, height }] of boxes.entries()) {
        const isNow = outlined !== null && place === 0;
        style(frameAt(place), {
          display: 'block',
          left: `${left - 3}px`,
          top: `${top - 3}px`,
          width: `${width + 6}px`,
          height: `${height + 6}px`,
          border: isNow ? `2px solid ${colours.accent}` : '1px dashed #2a8f5b',
          background: isNow ? 'rgb(58 83 208 / 12%)' : 'transparent',
        });
      }
      for (const frame of frames.slice(boxes.length)) style(frame, { display: 'none' });
    },
  };
}

/** Less than this is a click with an unsteady hand. */
const slack = 4;

type Handler = (event: PointerEvent) => void;

/**
 * Pointer handlers for something that is dragged. `begin` answers with what each step does; it gets the way from where the press began, in
 * screen pixels: the frame itself moves under the pointer, so positions within it say nothing.
 */
export function createDrag(
  begin: (down: PointerEvent) => (x: number, y: number) => void,
): Record<'onPointerDown', Handler> {
  return {
    onPointerDown(down) {
      const handle = down.currentTarget;
      if (down.button !== 0 || !(handle instanceof HTMLElement) || isControl(down.target, handle)) return;
      handle.setPointerCapture(down.pointerId);
      const end = new AbortController();
      const onMove = begin(down);
      let started = false;
      const move: Handler = (event) => {
        const [x, y] = [event.screenX - down.screenX, event.screenY - down.screenY];
        started ||= Math.hypot(x, y) > slack;
        if (started) onMove(x, y);
      };
      handle.addEventListener('pointermove', move, { signal: end.signal });
      for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
        handle.addEventListener(type, () => end.abort(), { signal: end.signal });
      }
    },
  };
}

/** A press on a button in the bar is for the button. */
function isControl(target: EventTarget | null, handle: HTMLElement): boolean {
  const control = target instanceof Element ? target.closest('button') : null;
  return control !== null && control !== handle;
}

import type { ReaderChannel } from '../link/overlay-side';
import type { OverlayState } from '../state/overlay';
import { effectUntil } from './effect-until';

/** Tells the reader which keys and short codes to watch for. */
export function tellWants({ bindings, byCode, settings }: OverlayState, channel: ReaderChannel): void {
  effectUntil(channel.closed, () => channel.post({ type: 'bind', bindings: bindings.value }));
  effectUntil(channel.closed, () => {
    const prefix = settings.value.codePrefix;
    channel.post({ type: 'codes', prefix: prefix ?? '', codes: prefix === null ? [] : [...byCode.value.keys()] });
  });
}

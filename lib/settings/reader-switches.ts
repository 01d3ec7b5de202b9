import type { Dock } from '../domain/placement';
import type { Settings } from './settings';
import { isNumber, isObject, listOf, type Parse, recordOf, text } from './shapes';

const dock: Parse<Dock> = (value) => {
  if (!isObject(value)) return null;
  const { mode, collapsed, width, left, top, height } = value;
  if (mode !== 'left' && mode !== 'right' && mode !== 'float') return null;
  if (!isNumber(width) || !isNumber(left) || !isNumber(top) || !isNumber(height)) return null;
  return { mode, collapsed: collapsed === true, width, left, top, height };
};

/** The switches that the reader goes by. Apart from the others, whose words it need not carry into every console's page. */
export type ReaderSettings = Pick<Settings, 'docks' | 'consolesOff' | 'openAs'>;

export const readerParsers: { [Key in keyof ReaderSettings]: Parse<ReaderSettings[Key]> } = {
  docks: recordOf(dock),
  consolesOff: listOf(text),
  openAs: (value) => (value === 'frame' || value === 'panel' ? value : null),
};

export const readerDefaults: ReaderSettings = { docks: {}, consolesOff: [], openAs: 'frame' };

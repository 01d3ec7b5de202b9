import { fields } from '../domain/health';
import { parseCommand } from '../domain/keys';
import { hasShape, isFlag, isNumber, isText, listOf, oneOf, orNull, parserOf } from './parse';
import type { OverlayMessage } from './protocol';

export const isDock = hasShape({
  mode: oneOf('left', 'right', 'float'),
  collapsed: isFlag,
  width: isNumber,
  left: isNumber,
  top: isNumber,
  height: isNumber,
});

const isBinding = hasShape({
  command: (value) => parseCommand(value) !== null,
  code: isText,
  alt: isFlag,
  ctrl: isFlag,
  shift: isFlag,
  meta: isFlag,
});

/** What a reader takes from an overlay. */
export const parseOverlayMessage = parserOf<OverlayMessage>({
  fill: hasShape({
    call: isNumber,
    target: hasShape({ buyerKey: isText, newestId: orNull(isText) }),
    text: isText,
    caret: orNull(isNumber),
    replaces: orNull(isText),
  }),
  place: hasShape({ dock: isDock }),
  codes: hasShape({ prefix: isText, codes: listOf(isText) }),
  bind: hasShape({ bindings: listOf(isBinding) }),
  look: () => true,
  teach: hasShape({ field: oneOf(...fields) }),
  focusComposer: () => true,
});

import { fields } from '../domain/health';
import { hasShape, hasSome, type Is, isFlag, isNumber, isText, listOf, oneOf, orNull, parserOf } from './parse';
import { isDock } from './parse-overlay';
import type { ReaderMessage } from './protocol';

const isMessage = hasShape({
  id: isText,
  side: oneOf('buyer', 'agent', 'robot', 'system'),
  kind: oneOf('text', 'image', 'product', 'order', 'card'),
  text: isText,
  at: orNull(isNumber),
});

const isProduct = hasShape({
  title: orNull(isText),
  price: orNull(isNumber),
  priceIsFloor: isFlag,
  id: orNull(isText),
  link: orNull(isText),
  coupons: listOf(isText),
  attributes: listOf(hasShape({ name: isText, value: isText })),
});

const isOrder = hasShape({
  id: isText,
  status: oneOf('unpaid', 'paid', 'closed', 'unknown'),
  amount: orNull(isNumber),
});

const isChange = hasSome({
  console: isText,
  agent: orNull(isText),
  shop: orNull(isText),
  buyer: orNull(hasShape({ key: isText, name: orNull(isText) })),
  product: orNull(isProduct),
  orders: listOf(isOrder),
  messages: listOf(isMessage),
  composer: hasShape({ found: isFlag, empty: isFlag, text: orNull(isText) }),
  waiting: listOf(hasShape({ key: orNull(isText), name: isText, unread: isNumber, waitingMs: orNull(isNumber) })),
  findings: hasSome(
    Object.fromEntries(
      fields.map((field) => [field, oneOf('found', 'fallback', 'absent', 'contradictory', 'missing', 'note')]),
    ),
  ),
});

const isFailure = oneOf(
  'buyer-changed',
  'no-composer',
  'internal-note',
  'locked',
  'composing',
  'code-gone',
  'not-taken',
);
const isFilled: Is = (value) =>
  hasShape({ ok: oneOf(true), text: isText })(value) || hasShape({ ok: oneOf(false), reason: isFailure })(value);

/** What an overlay takes from its reader. */
export const parseReaderMessage = parserOf<ReaderMessage>({
  clock: hasShape({ clock: hasShape({ base: isNumber, since: isNumber, speed: isNumber }) }),
  snapshot: hasShape({ changed: orNull(isChange) }),
  filled: hasShape({ call: isNumber, result: isFilled }),
  command: hasShape({ command: isText }),
  code: hasShape({ code: isText, typed: isText }),
  placed: hasShape({ dock: isDock, width: isNumber, height: isNumber }),
});

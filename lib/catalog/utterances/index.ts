import { atLength } from './at-length';
import { backAndForth } from './back-and-forth';
import { bargaining } from './bargaining';
import { byTrade } from './by-trade';
import { compareElsewhere } from './compare-elsewhere';
import { hesitate } from './hesitate';
import { inUse } from './in-use';
import { liveStream } from './live-stream';
import { longWinded } from './long-winded';
import { negative } from './negative';
import { orderAffairs } from './order-affairs';
import { priceHigh } from './price-high';
import { productInfo } from './product-info';
import { promo } from './promo';
import { ready } from './ready';
import { shipping } from './shipping';
import { smallTalk } from './small-talk';
import { spoken } from './spoken';
import { stockSize } from './stock-size';
import { turned } from './turned';
import type { Utterances } from './utterance';
import { worry } from './worry';

/** What the recogniser learns from. The extension does not ship it: only the weights that `npm run train` makes of it. */
export const utterances: readonly Utterances[] = [
  ...priceHigh,
  ...compareElsewhere,
  ...shipping,
  ...worry,
  ...stockSize,
  ...productInfo,
  ...promo,
  ...hesitate,
  ...ready,
  ...negative,
  ...orderAffairs,
  ...smallTalk,
  ...inUse,
  ...turned,
  ...spoken,
  ...longWinded,
  ...liveStream,
  ...byTrade,
  ...atLength,
  ...backAndForth,
  ...bargaining,
];

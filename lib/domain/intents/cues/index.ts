import { compare } from './compare';
import type { CueList } from './cue';
import { elsewhere } from './elsewhere';
import { hesitate } from './hesitate';
import { negative } from './negative';
import { priceHigh } from './price-high';
import { productInfo } from './product-info';
import { promo } from './promo';
import { ready } from './ready';
import { shipping } from './shipping';
import { stockSize } from './stock-size';
import { worry } from './worry';

export const cueLists: readonly CueList[] = [
  negative,
  priceHigh,
  compare,
  elsewhere,
  worry,
  shipping,
  stockSize,
  ready,
  promo,
  productInfo,
  hesitate,
];

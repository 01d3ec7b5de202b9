import type { Script } from '../domain/scripts/script';
import { compare } from './scripts/compare';
import { confirm } from './scripts/confirm';
import { elsewhere } from './scripts/elsewhere';
import { farewell } from './scripts/farewell';
import { greet } from './scripts/greet';
import { guide } from './scripts/guide';
import { hesitate } from './scripts/hesitate';
import { negative } from './scripts/negative';
import { nudgeOrder } from './scripts/nudge-order';
import { nudgePay } from './scripts/nudge-pay';
import { order } from './scripts/order';
import { priceHigh } from './scripts/price-high';
import { probe } from './scripts/probe';
import { productInfo } from './scripts/product-info';
import { promo } from './scripts/promo';
import { shipping } from './scripts/shipping';
import { sizes } from './scripts/sizes';
import { stock } from './scripts/stock';
import { worry } from './scripts/worry';

/** Every built-in script, in the order in which the library lists them. */
export const scripts: readonly Script[] = [
  ...greet,
  ...probe,
  ...guide,
  ...productInfo,
  ...promo,
  ...stock,
  ...sizes,
  ...priceHigh,
  ...compare,
  ...elsewhere,
  ...shipping,
  ...worry,
  ...hesitate,
  ...negative,
  ...confirm,
  ...nudgeOrder,
  ...order,
  ...nudgePay,
  ...farewell,
];

import type { Script } from '../domain/scripts/script';
import { apparel } from './scripts/apparel';
import { badReview } from './scripts/bad-review';
import { beauty } from './scripts/beauty';
import { compare } from './scripts/compare';
import { confirm } from './scripts/confirm';
import { digital } from './scripts/digital';
import { elsewhere } from './scripts/elsewhere';
import { farewell } from './scripts/farewell';
import { food } from './scripts/food';
import { greet } from './scripts/greet';
import { guide } from './scripts/guide';
import { hesitate } from './scripts/hesitate';
import { home } from './scripts/home';
import { negative } from './scripts/negative';
import { nudgeOrder } from './scripts/nudge-order';
import { nudgePay } from './scripts/nudge-pay';
import { objectionBenefits } from './scripts/objection-benefits';
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
  ...badReview,
  ...hesitate,
  ...objectionBenefits,
  ...negative,
  ...confirm,
  ...nudgeOrder,
  ...order,
  ...nudgePay,
  ...farewell,
  ...apparel,
  ...beauty,
  ...food,
  ...digital,
  ...home,
];

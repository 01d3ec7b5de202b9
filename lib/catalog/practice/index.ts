import type { PracticeBuyer } from '../../domain/practice/buyer';
import { compareBuyers } from './compare';
import { elsewhereBuyers } from './elsewhere';
import { factsBuyers } from './facts';
import { priceBuyers } from './price';
import { shippingBuyers } from './shipping';
import { stockBuyers } from './stock';
import { unpaidBuyers } from './unpaid';
import { worryBuyers } from './worry';

/** Every simulated buyer of the practice console. */
export const practiceBuyers: readonly PracticeBuyer[] = [
  ...priceBuyers,
  ...compareBuyers,
  ...elsewhereBuyers,
  ...shippingBuyers,
  ...worryBuyers,
  ...stockBuyers,
  ...factsBuyers,
  ...unpaidBuyers,
];

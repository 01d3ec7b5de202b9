import type { Rule } from '../rule';
import { absolute } from './absolute';
import { abuse, authority, disparage, privacy } from './claims';
import { medical } from './medical';
import { offplatform } from './offplatform';
import { price, urgency } from './pressure';
import { promise } from './promise';
import { review } from './review';

export const rules: readonly Rule[] = [
  ...absolute,
  ...medical,
  ...offplatform,
  ...review,
  ...urgency,
  ...price,
  ...promise,
  ...authority,
  ...disparage,
  ...privacy,
  ...abuse,
];

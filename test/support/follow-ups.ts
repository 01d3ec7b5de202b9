import type { FollowUp } from '../../lib/domain/nudges/follow-up';

/** 10 June 2025, 12:00 in Shanghai. */
export const noon = Date.UTC(2025, 5, 10, 4);
export const minute = 60_000;

/** 小鱼 asked about a pillow at noon, was answered a minute later and has not ordered. */
export function aFollowUp(changed: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 'b1',
    console: 'feige',
    name: '小鱼',
    product: '护颈枕',
    amount: 129_00,
    state: 'talking',
    order: null,
    orderedAt: null,
    closedAt: null,
    worry: 'price_high',
    buyerAt: noon,
    shopAt: noon + minute,
    isOpen: false,
    isRefused: false,
    isAngry: false,
    nudges: [],
    limitAt: null,
    payLimitAt: null,
    remark: '',
    tags: [],
    wake: null,
    changedAt: noon + minute,
    ...changed,
  };
}

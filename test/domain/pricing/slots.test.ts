import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../lib/domain/pricing/draft';
import { offerSlots } from '../../../lib/domain/pricing/slots';
import { workOut } from '../../../lib/domain/pricing/work-out';
import { aSnapshot, now } from '../../support/session';
import { aRule } from './build';

const { product } = aSnapshot();
const slotsWith = (coupons: string[], promotions: Parameters<typeof workOut>[1] = [], worked = false) => {
  const draft = draftOf(aSnapshot({ product: product && { ...product, coupons } }), now);
  return offerSlots(workOut(draft, promotions), worked);
};

describe('what offers fill in', () => {
  it('is an offer that counts for this order, and no other', () => {
    expect(slotsWith(['立减20', '满300减30']).offers).toMatchObject({
      优惠: '立减20',
      凑单金额: '¥171.00',
      下一档优惠: '满300减30',
    });
  });

  it('names none that is out of reach, and the gap to it', () => {
    expect(slotsWith(['满3件减20']).offers).toMatchObject({ 优惠: '', 凑单金额: '2件', 下一档优惠: '满3件减20' });
  });

  it('tells the first end among what counts', () => {
    const rule = aRule({ kind: 'amountOff', off: 10_00, name: '立减10', to: now + 3_600_000 });
    expect(slotsWith([], [rule]).offers.活动截止).toBe('6月10日 13:00');
    expect(slotsWith(['立减20']).offers.活动截止).toBe('');
  });

  it('is a final price only where the agent worked it out', () => {
    expect(slotsWith(['立减20']).price).toEqual({});
    expect(slotsWith(['立减20'], [], true).price).toEqual({ 到手价: '¥109.00' });
  });
});

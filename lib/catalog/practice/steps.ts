import type { Step } from '../../domain/practice/buyer';

/** From 拍了 to 付好了: the way most buyers finish. */
export function orderAndPay(saying: string, afterMs = 15_000): Record<'orders' | 'pays' | 'thanks', Step> {
  return {
    orders: { says: [[saying]], does: 'order', next: { afterMs, to: 'pays' } },
    pays: {
      says: [['付好了'], ['已经付了哈']],
      does: 'pay',
      turns: [{ by: ['greet', 'care', 'dispatch', 'confirm', 'assure'], to: 'thanks' }],
    },
    thanks: { says: [['好的谢谢'], ['嗯嗯，辛苦啦']] },
  };
}

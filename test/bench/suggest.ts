import type { Message, Snapshot } from '../../lib/domain/conversation';
import { intoDrawers } from '../../lib/domain/playbook/drawers';
import { suggest } from '../../lib/domain/playbook/suggest';
import { largeLibrary } from './search';

const lines = [
  '在吗',
  '这个也太贵了吧，能不能便宜点',
  '什么时候发货，用什么快递',
  '我身高165体重55穿什么码',
  '会不会掉色啊，质量怎么样',
  '怎么下单',
  '我再看看吧',
  '你们这是什么态度，我要投诉',
  '不喜欢可以退吗',
  '好的，谢谢',
];

function talkOf(text: string): Snapshot {
  const message: Message = { id: '1', side: 'buyer', kind: 'text', text, at: 1 };
  return {
    console: 'demo',
    agent: null,
    shop: null,
    buyer: { key: 'b1', name: '小满' },
    product: null,
    orders: [],
    messages: [message],
    composer: { found: true, empty: true, text: '' },
    waiting: [],
  };
}

/** Computing time of the cards for a buyer's message, in a library of this size, ms. */
export async function measureSuggest(size: number): Promise<number[]> {
  const libraries = [intoDrawers(await largeLibrary(size))];
  const answer = (text: string) => suggest({ snapshot: talkOf(text), libraries, slots: { 客服: '小禾' }, usedIds: [] });
  for (const text of lines) answer(text);
  return Array.from({ length: 5 }, () => lines)
    .flat()
    .map((text) => {
      const start = performance.now();
      answer(text);
      return performance.now() - start;
    });
}

import { describe, expect, it } from 'vitest';
import { scripts as catalogue } from '../../../lib/catalog';
import type { Message, Snapshot } from '../../../lib/domain/conversation';
import { nothingKnown } from '../../../lib/domain/facts/known';
import { recogniseLatest } from '../../../lib/domain/intents/recognise';
import { type BuyerTalk, newTalk } from '../../../lib/domain/playbook/buyer-talk';
import { intoDrawers } from '../../../lib/domain/playbook/drawers';
import { withGiftTick } from '../../../lib/domain/playbook/gift-ticks';
import { climb, foot, type Ladder, type Move } from '../../../lib/domain/playbook/ladder';
import { noPlaybook, type Playbook } from '../../../lib/domain/playbook/needs';
import { type OwnObjection, ownScripts } from '../../../lib/domain/playbook/own-objection';
import { readPlaybook } from '../../../lib/domain/playbook/reading';
import { playbookSlots, suggest } from '../../../lib/domain/playbook/suggest';

type Line = `${'buyer' | 'agent'}: ${string}`;

function aTalk(lines: readonly Line[], title = '双肩包'): Snapshot {
  const messages = lines.map((line, i): Message => {
    const [side, text] = line.split(': ', 2) as [Message['side'], string];
    return { id: String(i), side, kind: 'text', text, at: i };
  });
  return {
    console: 'demo',
    agent: null,
    shop: null,
    buyer: { key: 'b1', name: null },
    product: { title, price: 159_00, priceIsFloor: false, id: '42', link: null, coupons: [], attributes: [] },
    orders: [],
    messages,
    composer: { found: true, empty: true, text: '' },
    waiting: [],
  };
}

const climbing = (...moves: Move[]): Ladder =>
  moves.reduce((ladder, move, at) => {
    const climbed = climb(ladder, move, at + 1);
    return climbed.ok ? climbed.ladder : ladder;
  }, foot);

const knownOf = (talk: Partial<BuyerTalk>, rest: Partial<Playbook> = {}): Playbook => ({
  ...noPlaybook,
  ...rest,
  talk: { ...newTalk, at: 1, ...talk },
});

function cards(lines: readonly Line[], playbook: Playbook = noPlaybook, title?: string) {
  const scripts = [...catalogue, ...ownScripts(playbook.own)];
  const snapshot = aTalk(lines, title);
  const untold = { ...nothingKnown, now: 1, conversation: 'demo', product: snapshot.product };
  const known = { ...untold, ticks: withGiftTick(untold, playbook.talk) };
  return suggest({
    snapshot,
    libraries: [intoDrawers(scripts)],
    slots: playbookSlots(playbook),
    usedIds: [],
    playbook,
    known,
  });
}
const stepsOf = (...args: Parameters<typeof cards>) => cards(...args).map(({ step }) => step);

const answered: readonly Line[] = ['buyer: 太贵了', 'agent: 质量好用得久，摊下来就不贵'];
const valued = { price_high: ['ack', 'test', 'value'] } as const;

describe('the card of an objection', () => {
  it('begins with one test question, and shows the value that comes after it', () => {
    expect(stepsOf(['buyer: 太贵了'])).toEqual(['认同', '试探', '价值']);
  });

  it.each<[string, Line[]]>([
    ['the buyer has not answered yet', []],
    ['the buyer says that all else is fine', ['buyer: 都挺好的']],
  ])('goes on to the value after the test question: %s', (_name, rest) => {
    const asked: Line[] = ['buyer: 太贵了', 'agent: 理解您。除了价格，别的地方您都满意吗？', ...rest];
    expect(stepsOf(asked)).toEqual(['价值', '价值', '让步 · 多买']);
  });

  it('answers another worry that the test brought out', () => {
    const found = cards(['buyer: 太贵了', 'agent: 除了价格，别的地方您都满意吗？', 'buyer: 主要怕质量不好']);
    expect(found[0]).toMatchObject({
      why: expect.stringContaining('有顾虑'),
      step: expect.stringMatching(/认同|价值/),
    });
  });

  it('takes the next rung when the price is bargained over again, then asks for the order', () => {
    expect(stepsOf([...answered, 'buyer: 还是贵，便宜点吧'], knownOf({ steps: valued }))).toEqual([
      '让步 · 多买',
      '让步 · 多买',
      '成交',
    ]);
  });

  it('never says the same step for ever: each bargaining finds the next rung', () => {
    const bargains = [...answered, 'buyer: 还是贵，便宜点吧'] as const;
    const rung = (moves: Move[], roomLeft: number | null = null) =>
      stepsOf(bargains, knownOf({ steps: valued, ladder: climbing(...moves) }, { roomLeft }))[0];
    const settled: Move[] = [{ do: 'goods' }, { do: 'askGift' }, { do: 'refuseGift' }, { do: 'worth' }];
    expect(rung([])).toBe('让步 · 多买');
    expect(rung(settled.slice(0, 1))).toBe('让步 · 赠品');
    expect(rung(settled.slice(0, 4), 7_00)).toBe('让步 · 让价');
    expect(rung(settled.slice(0, 4), 0), 'nothing left to give').toBe('成交');
    expect(rung(settled.slice(0, 4), null), 'the shop set no floor').toBe('成交');
  });

  it('says what became of the gift, and only what the agent has ticked', () => {
    const bargains = [...answered, 'buyer: 那能便宜点吗'] as const;
    const said = (...moves: Move[]) =>
      cards(bargains, knownOf({ steps: valued, ladder: climbing({ do: 'goods' }, ...moves) }));
    expect(said()[0]?.text).toMatch(/问/);
    expect(said({ do: 'askGift' })[0]?.text).toMatch(/问着|批复|回话/);
    expect(said({ do: 'askGift' }).every(({ text }) => !/批了|争取到|已确认/.test(text))).toBe(true);
    const [approved] = said({ do: 'askGift' }, { do: 'approveGift', title: '袜子一双' });
    expect(approved).toMatchObject({ missing: [], standing: { is: 'ready' } });
    expect(approved?.text).toContain('袜子一双');
    const [none] = said({ do: 'askGift' }, { do: 'refuseGift' });
    expect(none).toMatchObject({ step: expect.stringContaining('让步'), standing: { is: 'ready' } });
    expect(none?.text).not.toMatch(/批了|争取到|已确认/);
  });

  it('answers 贵在哪 with the worth, whatever the mood it is asked in', () => {
    expect(stepsOf(['buyer: 凭什么这么贵'])[0]).toBe('价值');
    const asked = ['buyer: 太贵了', 'agent: 除了价格，别的地方您都满意吗？', 'buyer: 那它好在哪呀'] as const;
    expect(cards(asked).map(({ step }) => step)).toContain('价值');
    const worth = climbing({ do: 'goods' }, { do: 'askGift' }, { do: 'refuseGift' });
    const found = cards([...answered, 'buyer: 你们到底贵在哪'], knownOf({ steps: valued, ladder: worth }));
    expect(found.map(({ step }) => step)).toContain('让步 · 讲值');
  });

  it('takes 不便宜就不买 for a haggle: no test question, a rung', () => {
    expect(stepsOf(['buyer: 不优惠就不要了'])).toEqual(['让步 · 多买', '让步 · 多买', '成交']);
    const goods = knownOf({ steps: valued, ladder: climbing({ do: 'goods' }) });
    expect(stepsOf([...answered, 'buyer: 不便宜就不买了'], goods)[0]).toBe('让步 · 赠品');
  });

  it('plays the agent’s own class before all others, step after step', () => {
    const own: OwnObjection = {
      id: 'x1',
      name: '硌脚',
      words: ['硌脚', '鞋底硬'],
      texts: { test: '您是走路多，还是站得多？', value: '鞋底软硬看详情页第三张图' },
    };
    const talk = (steps: BuyerTalk['steps']) =>
      cards(['buyer: 鞋底硬不硬，怕硌脚'], knownOf({ steps }, { own: [own] }));
    expect(talk({})[0]).toMatchObject({ scriptId: 'own.x1.test', step: '试探' });
    expect(talk({ x1: ['test'] })[0]).toMatchObject({ scriptId: 'own.x1.value', step: '价值' });
    expect(cards(['buyer: 太贵了'], knownOf({}, { own: [own] })).map(({ scriptId }) => scriptId)).not.toContain(
      'own.x1.test',
    );
  });
});

describe('a stock-out', () => {
  const asked: readonly Line[] = ['buyer: 37码没货了吗'];
  it('goes from why, by what is needed, to two or three of the product’s own list, and when it is back', () => {
    const lists = { alternatives: ['雾蓝 37', '黑色 37', '低帮米白 37'] };
    const at = (...steps: ('why' | 'need' | 'others')[]) =>
      cards(
        [...asked, 'agent: 您更看重颜色还是尺码？', 'buyer: 颜色'],
        knownOf({ steps: { stock_out: steps } }, lists),
        '帆布鞋',
      );
    expect(stepsOf(asked, noPlaybook, '帆布鞋')).toEqual(['说明', '说明', '问需求']);
    expect(at('why')[0]?.step).toBe('问需求');
    const others = at('why', 'need');
    expect(others.map(({ step }) => step)).toEqual(['替代', '替代', '补货']);
    expect(others[0]?.text).toContain('雾蓝 37');
    expect(others.find(({ missing }) => missing.length === 0)?.step).toBe('替代');
    expect(at('why', 'need', 'others')[0]?.step).toBe('补货');
  });
});

describe('a buyer who is not buying', () => {
  it.each<[string, Line[]]>([
    ['bought elsewhere', ['buyer: 不用了，我已经在别家买好了']],
    ['cannot wait', ['buyer: 明天能到吗', 'agent: 要后天', 'buyer: 那赶不上了，我去实体店买，谢谢']],
    ['says no a second time', ['buyer: 太贵了', 'agent: 除了价格，别的地方您都满意吗？', 'buyer: 算了']],
  ])('is let go with one friendly line: %s', (_name, lines) => {
    const found = cards(lines);
    expect(found.every(({ why }) => why.startsWith('买家不买了'))).toBe(true);
    expect(found.every(({ text }) => !/下单|拍|优惠|便宜/.test(text))).toBe(true);
  });

  it('is asked one question first where a bare 算了 may be a screen', () => {
    const snapshot = aTalk(['buyer: 太贵了', 'agent: 这款满 150 减 10', 'buyer: 那算了']);
    const reading = readPlaybook(snapshot, recogniseLatest(snapshot.messages), noPlaybook);
    expect(reading.refusal).toBe('perhaps');
    expect(cards(['buyer: 太贵了', 'agent: 这款满 150 减 10', 'buyer: 那算了'])[0]?.step).toMatch(/认同|试探/);
  });

  it('is not one who is angry: he gets an apology and a time, and nothing is sold', () => {
    const found = cards(['buyer: 等了三天没人理，不买了，投诉你们'], { ...noPlaybook, answerBy: '今天15:30' });
    expect(found.map(({ step }) => step)).toEqual(['道歉', '道歉', '给时间']);
    expect(found[2]?.text).toContain('今天15:30');
  });
});

describe('a recommendation', () => {
  it('asks what is needed first, by the goods', () => {
    const found = cards(['buyer: 你们推荐哪款'], noPlaybook, '亚麻衬衫');
    expect(found.map(({ stage }) => stage)).toEqual(['probe', 'probe', 'probe']);
    expect(found[0]?.scriptId).toMatch(/^apparel\./);
  });

  it('names two or three products once the need is known', () => {
    const found = cards(['buyer: 推荐哪款', 'agent: 您是自己用，还是买来送人的呀？', 'buyer: 送我妈']);
    expect(found[0]?.stage).toBe('guide');
    expect(found[0]?.missing).toEqual(expect.arrayContaining(['款式一', '款式二']));
  });
});

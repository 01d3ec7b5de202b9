import { describe, expect, it } from 'vitest';
import { knownConsoles } from '../../lib/consoles/known';
import { parseStatus } from '../../lib/consoles/orders';
import { read } from '../../lib/consoles/read';
import { consoleAt } from '../../lib/state/consoles';
import { chatHtml, line, small } from './small-console';

const now = Date.parse('2026-09-08T17:20:00+08:00');
const readNow = (html: string) => {
  document.body.innerHTML = html;
  const snapshot = read(small, document, now);
  expect(document.body.innerHTML).toBe(new DOMParser().parseFromString(html, 'text/html').body.innerHTML);
  return snapshot;
};

describe('read', () => {
  it('is null where no chat is', () => {
    expect(readNow('<p>扫码登录</p>')).toBeNull();
    expect(readNow('<div id="chat" style="display:none"></div>')).toBeNull();
  });

  it('names no buyer, and shows nothing of one, while row and header disagree', () => {
    const messages = line('1', '在吗');
    const panel = '<div class="order" data-no="7">待付款 <i>¥9</i></div>';
    const snapshot = readNow(chatHtml({ uid: 'b', name: '乙', head: '甲', messages, panel }));
    expect(snapshot).toMatchObject({ buyer: null, messages: [], orders: [], product: null });
  });

  it('names no buyer while another place that shows the key shows another’s', () => {
    const keyAgain = [
      { css: '.mark', attr: 'data-uid' },
      { url: 'page' as const, match: 'chat=(\\w{1,20})' },
    ];
    const definition = { ...small, buyer: { ...small.buyer, keyAgain } };
    const buyerWith = (mark: string, hash: string) => {
      location.hash = hash;
      document.body.innerHTML = chatHtml({ uid: 'a', name: '甲' }) + mark;
      return read(definition, document, now)?.buyer?.key ?? null;
    };
    const marked = (uid: string) => `<i class="mark" data-uid="${uid}"></i>`;
    expect([buyerWith('', ''), buyerWith(marked('a'), 'chat=a')]).toEqual(['a', 'a']);
    expect([buyerWith(marked('b'), 'chat=a'), buyerWith(marked('a'), 'chat=b'), buyerWith('', 'chat=b')]).toEqual([
      null,
      null,
      null,
    ]);
    location.hash = '';
  });

  it('takes a transcript for the buyer’s when one of the ids in it is the key, and for another’s when none is', () => {
    const keyInMessages = ['^(\\w)\\.', '\\.(\\w)\\.'].map((match) => ({ css: '.msg', attr: 'data-id', match }));
    const definition = { ...small, buyer: { ...small.buyer, keyInMessages } };
    const idsBeside = (id: string) => {
      document.body.innerHTML = chatHtml({ uid: 'b', name: '乙', messages: line(id, '在吗') });
      return read(definition, document, now)?.messages.map((message) => message.id);
    };
    expect(['b.o.1', 'a.b.1', '7'].map(idsBeside)).toEqual([['b.o.1'], ['a.b.1'], ['7']]);
    expect(idsBeside('a.o.1')).toEqual([]);
  });

  it('reads no message where the definition knows of none, and the buyer all the same', () => {
    const definition = { ...small, messages: { list: [], row: [], side: [], text: [] } };
    document.body.innerHTML = chatHtml({ uid: 'a', name: '甲', messages: line('1', '在吗') });
    expect(read(definition, document, now)).toMatchObject({
      buyer: { key: 'a' },
      messages: [],
      composer: { found: true },
    });
  });

  it('takes a name with a time glued to it for the buyer’s, and no other’s for it', () => {
    const nameGlued = { at: [{ css: '.glued' }], rest: '^(?:1[0-2]|[1-9])-\\d{1,2} ' };
    const definition = { ...small, buyer: { ...small.buyer, nameGlued } };
    const buyerBeside = (glued: string) => {
      document.body.innerHTML = chatHtml({ uid: 'a', name: '阿布1', messages: `<p class="glued">${glued}</p>` });
      return read(definition, document, now)?.buyer?.key ?? null;
    };
    expect(['阿布12-22 18:55:20', '阿布112-22 18:55:20'].map(buyerBeside)).toEqual(['a', 'a']);
    expect(['阿布9-22 18:55:20', '阿布1号9-22 18:55:20', '小周9-22 18:55:20'].map(buyerBeside)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('tells buyers of two shops apart whose numbers are the same, wherever a buyer’s key stands', () => {
    const site = [{ url: 'page' as const, match: 'shop=([\\w-]{1,60})' }];
    const key = [{ css: '.list', attr: 'data-of' }];
    const definition = { ...small, buyer: { ...small.buyer, site, keyInMessages: key } };
    const html = `${chatHtml({ uid: '7', name: '阿布', messages: line('1', '在吗') })}<li class="chat" data-uid="7"><b>阿布</b><i>1</i></li>`;
    const readAt = (shop: string) => {
      location.hash = `shop=${shop}`;
      document.body.innerHTML = html.replace('class="list"', 'class="list" data-of="7"');
      return read(definition, document, now);
    };
    expect(readAt('one')).toMatchObject({
      buyer: { key: 'one/7' },
      messages: [{ id: '1' }],
      waiting: [{ key: 'one/7' }],
    });
    expect(readAt('two')?.buyer?.key).toBe('two/7');
  });

  it('takes the product that the address names for its own buyer alone', () => {
    const address = {
      id: [{ url: 'page' as const, match: 'item=(\\d{1,20})' }],
      of: [{ url: 'page' as const, match: 'uid=([^&#]{1,60})' }],
    };
    const productAt = (hash: string, uid = '小周') => {
      location.hash = hash;
      document.body.innerHTML = chatHtml({ uid, name: uid });
      return read({ ...small, product: { address } }, document, now)?.product;
    };
    expect(productAt(`item=612&uid=${encodeURIComponent('小周')}`)).toMatchObject({
      id: '612',
      title: null,
      price: null,
    });
    expect(productAt(`item=612&uid=${encodeURIComponent('小周')}`, '小吴')).toBeNull();
    expect([productAt('item=612&uid=%E5%AE%'), productAt('item=612'), productAt('')]).toEqual([null, null, null]);
    location.hash = '';
  });

  it('tells sides, kinds and what is no message', () => {
    const rows = [
      line('1', '在吗'),
      line('2_template', '猜你想问'),
      line('3', '机器人：您好', 'me'),
      line('4', '您好', 'me'),
      line('5', '已接入', ''),
      '<div class="msg you" data-id="6"><img alt="图片"> 已读</div>',
    ];
    const { messages } = readNow(chatHtml({ uid: 'a', name: '甲', messages: rows.join('') })) ?? {};
    expect(messages?.map(({ side, kind, text }) => [side, kind, text])).toEqual([
      ['buyer', 'text', '在吗'],
      ['robot', 'text', '机器人：您好'],
      ['agent', 'text', '您好'],
      ['system', 'text', '已接入'],
      ['buyer', 'image', ''],
    ]);
  });

  it('gives the last 30 messages, oldest first', () => {
    const messages = Array.from({ length: 80 }, (_, i) => line(`m${i}`, `第${i}句`)).join('');
    const snapshot = readNow(chatHtml({ uid: 'a', name: '甲', messages }));
    expect(snapshot?.messages).toHaveLength(30);
    expect(snapshot?.messages.at(0)?.id).toBe('m50');
    expect(snapshot?.messages.at(-1)?.id).toBe('m79');
  });

  it('takes a missing time from the id, else from the message above', () => {
    const timed = (id: string, time: string) => `<div class="msg you" data-id="${id}"><time>${time}</time></div>`;
    const messages = [timed('x', '23:50'), line('y', '在吗'), line('z_1788858000000', '人呢'), timed('w', '17:18')];
    const snapshot = readNow(chatHtml({ uid: 'a', name: '甲', messages: messages.join('') }));
    const yesterday = Date.parse('2026-09-07T23:50:00+08:00');
    expect(snapshot?.messages.map(({ at }) => at)).toEqual([
      yesterday,
      yesterday,
      1788858000000,
      Date.parse('2026-09-08T17:18:00+08:00'),
    ]);
  });

  it('takes the time of a row that says nothing else, for the lines below it, and no message from it', () => {
    const said = (time: string) => `<p class="when">${time}</p>`;
    const rows = [
      line('1', '在吗'),
      said('昨天 18:07'),
      line('2', '09:56'),
      line('3', '人呢'),
      said('几天前'),
      line('4', '好'),
    ];
    const definition = { ...small, messages: { ...small.messages, timeRow: '.when' } };
    document.body.innerHTML = chatHtml({
      uid: 'a',
      name: '甲',
      messages: [...rows, said('17:12'), line('5', '嗯')].join(''),
    });
    const messages = read(definition, document, now)?.messages ?? [];
    const yesterday = Date.parse('2026-09-07T18:07:00+08:00');
    expect(messages.map(({ id, at }) => [id, at])).toEqual([
      ['1', null],
      ['2', yesterday],
      ['3', yesterday],
      ['4', null],
      ['5', Date.parse('2026-09-08T17:12:00+08:00')],
    ]);
  });

  it('gives 30 messages however many rows of times stand between them', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `<p class="when">1${i % 10}:00</p>${line(`m${i}`, `第${i}句`)}`);
    const definition = { ...small, messages: { ...small.messages, timeRow: '.when' } };
    document.body.innerHTML = chatHtml({ uid: 'a', name: '甲', messages: rows.join('') });
    expect(
      read(definition, document, now)
        ?.messages.map(({ id }) => id)
        .at(0),
    ).toBe('m30');
  });

  it('makes ids where the page has none, each once', () => {
    const row = '<div class="msg you"><span class="text">在吗</span></div>';
    const { messages = [] } = readNow(chatHtml({ uid: 'a', name: '甲', messages: row.repeat(3) })) ?? {};
    expect(new Set(messages.map(({ id }) => id)).size).toBe(3);
  });

  it('takes the product from the newest card in the talk, else from the panel', () => {
    const card = (title: string, price: string) =>
      `<div class="card"><b>${title}</b><i>${price}</i><u>满300减30</u><u>包邮</u></div>`;
    const row = (inside: string) => `<div class="msg you">${inside}</div>`;
    const panel = card('灯', '面议');
    const talk = row(card('椅', '¥1299.00')) + row(card('桌', '89元起'));
    expect(readNow(chatHtml({ uid: 'a', name: '甲', messages: talk, panel }))?.product).toEqual({
      title: '桌',
      price: 8900,
      priceIsFloor: true,
      id: null,
      link: null,
      coupons: ['满300减30'],
      attributes: [],
    });
    expect(readNow(chatHtml({ uid: 'a', name: '甲', panel }))?.product).toMatchObject({ title: '灯', price: null });
  });

  it('takes a coupon whose words are dressed in pieces for one, and pieces that stand in no such for themselves', () => {
    const piece = (...texts: string[]) => texts.map((text) => `<span>${text}</span>`).join('');
    const couponsIn = (inside: string) => {
      const card = `<div class="msg you"><div class="card"><b>桌</b>${inside}</div></div>`;
      const rules = { ...small, product: { ...small.product, coupons: 'u, span' } };
      document.body.innerHTML = chatHtml({ uid: 'a', name: '甲', messages: card });
      return read(rules, document, now)?.product?.coupons;
    };
    expect(couponsIn(`<u>${piece('1', '0元券')}</u><u>${piece('立减', '20')}</u>`)).toEqual(['10元券', '立减20']);
    expect(couponsIn(`<p>${piece('满300减30', '立减20')}</p>`)).toEqual(['满300减30', '立减20']);
  });

  it('takes what the panel says of this very product, and leaves out what is too long to be one', () => {
    const fact = (name: string, value: string) => `<li><em>${name}</em><span>${value}</span></li>`;
    const facts = (of: string, rows: string) => `<ul class="facts" data-of="${of}">${rows}</ul>`;
    const messages = '<div class="msg you"><div class="card" data-goods="7"><b>桌</b></div></div>';
    const attributesIn = (panel: string) =>
      readNow(chatHtml({ uid: 'a', name: '甲', messages, panel }))?.product?.attributes;
    const hostile =
      fact('&lt;b&gt;面料', '  棉\n 45% ') + fact('洗护', '手洗'.repeat(99)) + fact('', '空') + fact('产地', '');
    expect(attributesIn(facts('7', fact('材质', '实木') + hostile))).toEqual([
      { name: '材质', value: '实木' },
      { name: '<b>面料', value: '棉 45%' },
    ]);
    expect(attributesIn(facts('7', fact('材质', '实木').repeat(500)))).toHaveLength(24);
    expect(attributesIn(facts('8', fact('材质', '实木')))).toEqual([]);
    expect(attributesIn('')).toEqual([]);
  });

  it.each([
    ['下单未付款', 'unpaid'],
    ['待成团', 'paid'],
    ['退款成功', 'closed'],
    ['售后中', 'unknown'],
    ['待付款 已关闭', 'unknown'],
  ])('an order that says %s is %s', (text, status) => {
    expect(parseStatus(text)).toBe(status);
  });
});

describe('a known console', () => {
  it.each([
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace?x=1', 'feige'],
    ['https://mms.pinduoduo.com/chat-merchant/index.html', 'pinduoduo'],
    ['https://mms.pinduoduo.com/home', undefined],
    ['https://dongdong.jd.com/', 'jingdong'],
    ['https://im.kwaixiaodian.com/workbench', 'kuaishou'],
    ['https://s.kwaixiaodian.com/zone/settles/chat?x=1', 'kuaishou'],
    ['https://s.kwaixiaodian.com/zone/home', undefined],
    ['https://market.m.taobao.com/app/im/chat/index.html?uid=cntaobao1', 'wangwang'],
    ['https://market.m.taobao.com/app/im/chat-core/index.html', 'wangwang'],
    ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html', 'wangwang'],
    ['https://market.m.taobao.com/app/other/', undefined],
    ['https://store.weixin.qq.com/shop/kf', 'weixin'],
    ['https://store.weixin.qq.com/shop/kf/?from=home', 'weixin'],
    ['https://store.weixin.qq.com/shop/kf/collab/im?mode=business', undefined],
    ['https://walle.xiaohongshu.com/cstools/seller/dashboard', 'qianfan'],
    ['https://walle.xiaohongshu.com/home', undefined],
    ['https://www.xiaohongshu.com/chat/5f3a90c1000000000100b1d4', 'xiaohongshu'],
    ['https://www.xiaohongshu.com/explore', undefined],
    ['https://qingli.zendesk.com/agent/tickets/20418', 'zendesk'],
    ['https://qingli.zendesk.com/hc/zh-cn', undefined],
    ['https://inbox.shopify.com/store/qingli-home/conversations/unread', 'shopify'],
    ['https://admin.shopify.com/store/qingli-home/orders', undefined],
    ['https://zendesk.com.evil.example/agent/tickets/1', undefined],
    ['https://im.jinritemai.com.evil.example/', undefined],
  ])('%s is %s', (url, id) => {
    expect(consoleAt(knownConsoles, url)?.id).toBe(id);
  });
});

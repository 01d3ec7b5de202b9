import { describe, expect, it } from 'vitest';
import { type Addressee, personalKindsIn, withoutPersonal } from '../../../lib/domain/scripts/personal';

const addressee: Addressee = {
  agent: '云眠家居:小禾',
  buyer: { key: 'k', name: '小鱼Fish' },
  orders: [{ id: '2605-77', status: 'paid', amount: null }],
};

describe('what belongs to one buyer', () => {
  it.each([
    ['小鱼Fish您好', ['name']],
    ['小鱼fish您好', ['name']],
    ['电话13800000000收', ['phone']],
    ['138 0000 0000 对吗', ['phone']],
    ['+86-13800000000', ['phone']],
    ['0912-345-678', ['phone']],
    ['021-12345678', ['phone']],
    ['单号6926190834275518403', ['order']],
    ['顺丰SF1234567890123', ['order']],
    ['您的订单2605-77', ['order']],
    ['人民路18号3栋2单元', ['address']],
    ['小鱼Fish，13800000000，单号6926190834275518403', ['name', 'phone', 'order']],
  ] as const)('is found in %s', (text, kinds) => expect(personalKindsIn(text, addressee)).toEqual(kinds));

  it.each([
    '鱼您好，满300减30，到手价¥129.00',
    '身高165体重50穿M码',
    '11月28日16:00前拍下当天发',
    '款号A12345，厚度20mm',
    '三号仓库，两条路都能发',
    '48小时内发货，7天无理由',
  ])('is not seen in %s', (text) => expect(personalKindsIn(text, addressee)).toEqual([]));

  it('is not looked for where the page names nobody, or by one character', () => {
    expect(personalKindsIn('鱼', { ...addressee, buyer: null })).toEqual([]);
    expect(personalKindsIn('鱼很新鲜', { ...addressee, buyer: { key: 'k', name: '鱼' } })).toEqual([]);
  });

  it('becomes slots, and so does the agent’s name', () => {
    expect(withoutPersonal('小鱼Fish您好，我是小禾，2605-77发到：人民路18号，电话13800000000', addressee)).toBe(
      '{{买家|亲}}您好，我是{{客服}}，{{填:单号}}发到：{{填:地址}}，电话{{填:电话}}',
    );
    expect(withoutPersonal('没有什么要换的', addressee)).toBe('没有什么要换的');
  });

  it('leaves nothing of it in what it makes', () => {
    const text = '小鱼Fish 13800000000 SF1234567890123 6926190834275518403 和平街5号';
    expect(personalKindsIn(withoutPersonal(text, addressee), addressee)).toEqual([]);
  });

  it('may hold what means something in a pattern', () => {
    expect(withoutPersonal('a.*b(您好', { ...addressee, buyer: { key: 'k', name: 'a.*b(' } })).toBe('{{买家|亲}}您好');
  });
});

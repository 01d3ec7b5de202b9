import { expect, it } from 'vitest';
import { categoryOf } from '../../../lib/domain/playbook/category';

it.each([
  ['亚麻衬衫 宽松长袖 多色', 'apparel'],
  ['儿童雨衣 连体带书包位 110–150码', 'apparel'],
  ['2026新款夏季女装法式收腰连衣裙', 'apparel'],
  ['【送面膜】加绒卫衣', 'apparel'],
  ['保湿面霜 50克 干皮适用', 'beauty'],
  ['蜂蜜补水面膜', 'beauty'],
  ['牛奶沐浴露', 'beauty'],
  ['即食火锅底料组合 4口味 8包', 'food'],
  ['手冲咖啡豆', 'food'],
  ['婴儿奶粉', 'food'],
  ['电热水壶 1.7升 316不锈钢内胆', 'digital'],
  ['意式咖啡机', 'digital'],
  ['空气炸锅 5升可视窗', 'digital'],
  ['不锈钢水壶', 'home'],
  ['马克咖啡杯', 'home'],
  ['冰箱收纳盒', 'home'],
  ['乳胶床垫 1.5米 可定制', 'home'],
] as const)('%s → %s', (title, category) => {
  expect(categoryOf(title)).toBe(category);
});

it.each(['通勤双肩包 15.6寸电脑包', '手机壳', '猫粮 10斤', '补差专用链接', '好物一件', '', null])(
  '%s is none of the five',
  (title) => {
    expect(categoryOf(title)).toBeNull();
  },
);

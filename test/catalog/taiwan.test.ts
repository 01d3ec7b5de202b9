import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scripts } from '../../lib/catalog';
import { features } from '../../lib/catalog/fab';
import { toTaiwan } from '../../lib/catalog/taiwan';
import { characters } from '../../lib/catalog/taiwan/dictionary';
import { words } from '../../lib/catalog/taiwan/words';
import { checkReply } from '../../lib/domain/compliance/check';
import { noSettings } from '../../lib/domain/compliance/finding';
import { slotsIn } from '../../lib/domain/scripts/slot-syntax';
import { createTaiwan } from '../../lib/domain/scripts/taiwan';
import { makeDictionary, moduleOf } from '../taiwan/dictionary';

const byCharacter = createTaiwan({ characters, words: [] });
const names = (text: string) => slotsIn(text).map((slot) => (slot.kind === 'value' ? slot.key : slot.kind));
const without = (text: string) => text.replace(/\{\{[^{}]*\}\}/g, '');

it('is what the script makes of the catalogue as it stands', () => {
  expect(readFileSync('lib/catalog/taiwan/dictionary.ts', 'utf8')).toBe(moduleOf(makeDictionary()));
});

describe('the words', () => {
  it('stand there once each, with something to say', () => {
    expect(words.filter(([from, to]) => !from || !to)).toEqual([]);
    expect(new Set(words.map(([from]) => from)).size).toBe(words.length);
  });

  it('are written in traditional characters, but for the few that are the same', () => {
    const same = ['干涉', '干预', '若干', '皇后', '发霉', '公里', '范先生', '批准', '划算', '占库存'];
    expect(words.filter(([, to]) => byCharacter(to) !== to).map(([from]) => from)).toEqual(same);
  });
});

describe('every script of ours', () => {
  it('keeps its slots by their names', () => {
    expect(scripts.filter(({ text }) => names(toTaiwan(text)).join() !== names(text).join())).toEqual([]);
  });

  it('holds no simplified character', () => {
    // 划算, 划得來 and 占庫存 are written so in Taiwan.
    const left = scripts.flatMap(({ title, text }) => {
      const converted = without(toTaiwan(`${title} ${text}`)).replace(/划算|划得來|占庫存/g, '');
      return byCharacter(converted) === converted ? [] : [converted];
    });
    expect(left).toEqual([]);
  });

  it('says nothing that must not be said, nor what only the mainland says', () => {
    const wrong =
      /快遞|包郵|郵費|下單頁|詳情頁|質量|質保|差評|發貨|尺碼|咱|默認|鏈接|信息|屏幕|(?<!重新)拍(?!照|張照|給|一張)(?<!實拍)/;
    const converted = scripts.map(({ text }) => toTaiwan(text));
    expect(converted.filter((text) => wrong.test(without(text)))).toEqual([]);
    expect(converted.filter((text) => checkReply(text, { ids: [], settings: noSettings }).length > 0)).toEqual([]);
  });
});

it('leaves no simplified character in a selling point either', () => {
  const texts = features.flatMap(({ feature, advantage, benefit, care }) => [feature, advantage, benefit, care ?? '']);
  // 游泳 is written so in Taiwan, 遊 is for travel.
  const converted = texts.map((text) => toTaiwan(text).replace('游泳', ''));
  expect(converted.filter((text) => byCharacter(text) !== text)).toEqual([]);
});

describe('reviewed', () => {
  it.each([
    ['在的亲，您看中哪款了？发我看看～', '在的，您看中哪款了？傳給我看看～'],
    ['现在拍{{发货时间}}就能发', '現在下單{{发货时间}}就能出貨'],
    ['拍张照给我，我马上看', '拍張照給我，我馬上看'],
    ['拍错了，取消重拍一次', '下錯單了，取消重新下單一次'],
    ['满{{包邮门槛}}免邮，快递送到', '滿{{包邮门槛}}免運，宅配送到'],
    ['付款前看一眼下单页', '付款前看一眼結帳頁'],
    ['平时穿几码？对着尺码表看', '平時穿什麼尺寸？對著尺寸表看'],
    ['质量有问题按质保处理', '品質有問題按保固處理'],
    ['您平时偏干还是偏油呀', '您平時偏乾還是偏油呀'],
    ['用完擦干，别干等', '用完擦乾，別乾等'],
    ['主要干活用，能干的', '主要幹活用，能幹的'],
    ['与我不相干涉', '與我不相干涉'],
    ['开封后，以后，售后，皇后', '開封後，以後，售後，皇后'],
    ['头发，护发，发丝，发票，发货', '頭髮，護髮，髮絲，發票，出貨'],
    ['里面，家里，心里，一公里', '裡面，家裡，心裡，一公里'],
    ['面条，面粉，面膜，正面，面料', '麵條，麵粉，面膜，正面，布料'],
    ['一只，两只手，只看，只差', '一隻，兩隻手，只看，只差'],
    ['范围，师范，范先生', '範圍，師範，范先生'],
    ['参数表，手表，尺码表', '參數表，手錶，尺寸表'],
    ['台灯，一台，后台', '檯燈，一台，後台'],
    ['宽松，松紧带，松树', '寬鬆，鬆緊帶，松樹'],
    ['别着急，慢慢问不着急', '別著急，慢慢問不急'],
    ['回复您，重复，复核', '回覆您，重複，覆核'],
    ['准备好，不准，批准', '準備好，不準，批准'],
    ['干净，干燥，饼干，若干', '乾淨，乾燥，餅乾，若干'],
    ['洗了也干得快，半干时挂平，别干洗', '洗了也乾得快，半乾時掛平，別乾洗'],
    ['配方里有玻尿酸，用清水冲一下', '配方裡有玻尿酸，用清水沖一下'],
    ['晾干后拍松，拉链不卡', '晾乾後拍鬆，拉鍊不卡'],
    ['硅胶铲，不粘锅，塑料', '矽膠鏟，不黏鍋，塑膠'],
  ])('%s → %s', (text, expected) => expect(toTaiwan(text)).toBe(expected));

  it('converts what a slot says by itself, never its name', () => {
    expect(toTaiwan('{{买家|亲爱的}}，要{{选:红色|蓝色}}，{{填:口味}}，{{今天+3}}{{光标}}')).toBe(
      '{{买家|親愛的}}，要{{选:紅色|藍色}}，{{填:口味}}，{{今天+3}}{{光标}}',
    );
  });
});

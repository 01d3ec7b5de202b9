import { describe, expect, it } from 'vitest';
import { slotHelp } from '../../../lib/domain/scripts/slot-help';
import { parseSlot, slotsIn } from '../../../lib/domain/scripts/slot-syntax';
import { fillSlots } from '../../../lib/domain/scripts/slots';

const said = (text: string, values = {}) => fillSlots(text, values).text;

describe('filling', () => {
  it('puts every known value in, and says which', () => {
    expect(fillSlots('您好，我是{{客服}}，{{ 客服 }}在', { 客服: '小禾' })).toEqual({
      text: '您好，我是小禾，小禾在',
      missing: [],
      used: ['客服'],
      caret: null,
    });
  });

  it('keeps what is missing in sight and names it once, in order', () => {
    expect(fillSlots('{{尺码}}和{{颜色}}，{{尺码}}', { 颜色: '' })).toMatchObject({
      text: '{{尺码}}和{{颜色}}，{{尺码}}',
      missing: ['尺码', '颜色'],
      used: [],
    });
  });

  it.each([
    ['markup', '<img src=x onerror=alert(1)>小满', '小满'],
    ['a line break', '小\r\n满', '小 满'],
    ['braces that look like a slot', '{{到手价}}', '到手价'],
    ['a pattern of replace', '$&$1', '$&$1'],
    ['a direction mark', '\u202e小满', '小满'],
    ['100 kB', '满'.repeat(100_000), '满'.repeat(60)],
  ])('cleans %s', (_name, value, expected) => {
    expect(fillSlots('{{买家}}', { 买家: value })).toMatchObject({ text: expected, missing: [] });
  });

  it('takes no value from what every object has', () => {
    expect(fillSlots('{{constructor}}{{toString}}', {}).missing).toEqual(['constructor', 'toString']);
  });

  it('leaves no braces where something stands between them, whatever it is', () => {
    const values = { '两个 词': '好', '填:内容': '行', 内容: '嗯' };
    expect(fillSlots('{{两个 词}}{{选:}}{{ }}', values)).toMatchObject({ text: '好行嗯', missing: [] });
  });
});

describe('what to say where there is no value', () => {
  it.each([
    ['{{买家|亲}}您好', {}, '亲您好'],
    ['{{买家|亲}}您好', { 买家: '小满' }, '小满您好'],
    ['{{买家｜亲}}您好', {}, '亲您好'],
    ['{{发货时间|尽快}}发', { 发货时间: '  ' }, '尽快发'],
    ['{{买家|<b>亲</b>}}', {}, '亲'],
  ])('%s with %j is %s', (text, values, expected) => {
    expect(fillSlots(text, values)).toMatchObject({ text: expected, missing: [] });
  });

  it('is asked for where it is empty too', () => {
    expect(fillSlots('{{买家|}}您好', {}).missing).toEqual(['买家']);
  });
});

describe('choices and free fields', () => {
  it('wait for the agent, whatever the page knows', () => {
    const text = '{{选：红|蓝 | 白}}的，{{填:口味}}';
    expect(fillSlots(text, { 口味: '甜', 红: '红' }).missing).toEqual(['选:红|蓝|白', '填:口味']);
    expect(said(text, { '选:红|蓝|白': '蓝', '填:口味': '微辣' })).toBe('蓝的，微辣');
  });

  it('offer nine at most, each once', () => {
    const slot = parseSlot(`选:红|红|${Array.from({ length: 12 }, (_, i) => i).join('|')}`);
    expect(slot).toMatchObject({ kind: 'choice', options: ['红', '0', '1', '2', '3', '4', '5', '6', '7'] });
  });
});

describe('dates', () => {
  const values = { '@today': '2026-12-30' };

  it.each([
    ['{{今天}}', '12月30日'],
    ['{{明天}}', '12月31日'],
    ['{{后天}}', '1月1日'],
    ['{{今天+3}}', '1月2日'],
    ['{{今天＋3天}}', '1月2日'],
    ['{{日期+2天}}', '1月1日'],
    ['{{日期-1天}}', '12月29日'],
    ['{{今天+1周}}', '1月6日'],
    ['{{明天+1}}', '1月1日'],
    ['{{星期}}', '星期三'],
    ['{{星期+4}}', '星期日'],
    ['{{周几+1天}}', '星期四'],
  ])('%s on 2026-12-30 is %s', (text, expected) =>
    expect(fillSlots(text, values)).toMatchObject({ text: expected, missing: [] }),
  );

  it('are asked for while nobody knows the day', () => {
    expect(fillSlots('{{今天+3}}', {}).missing).toEqual(['今天+3']);
    expect(said('{{今天+3}}', { '今天+3': '周六' })).toBe('周六');
  });

  it.each(['今天不行', '明天天', '今天+', '今天+9999'])('{{%s}} is none', (inside) => {
    expect(parseSlot(inside).kind).toBe('value');
  });
});

describe('the cursor', () => {
  it('leaves no trace in the text, and the first one counts', () => {
    expect(fillSlots('{{客服}}在，{{光标}}给您看看{{光标}}～', { 客服: '小禾' })).toEqual({
      text: '小禾在，给您看看～',
      missing: [],
      used: ['客服'],
      caret: 4,
    });
  });
});

describe('the help for editors', () => {
  it.each(slotHelp)('$insert is one slot', ({ insert }) => {
    expect(slotsIn(insert)).toHaveLength(1);
    expect(insert.startsWith('{{') && insert.endsWith('}}')).toBe(true);
  });
});

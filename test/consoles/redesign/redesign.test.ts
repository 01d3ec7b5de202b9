import { describe, expect, it } from 'vitest';
import { createDesign, strengths } from './design';
import { attributeName, attributeValue, className, tagName, tagsFor } from './names';
import { selectorNow } from './selectors';
import { captionNow, inOtherWords } from './words';

const none = new Set<string>();

describe('a design', () => {
  it('decides the same for the same seed, and otherwise for another', () => {
    const names = ['chat-item', 'active', 'msg-content', 'price'];
    const of = (seed: number) => names.map((name) => className(createDesign(seed, 1), name));
    expect(of(7)).toEqual(of(7));
    expect(of(8)).not.toEqual(of(7));
  });

  it.each(strengths)(
    'calls every class otherwise at strength %i, whatever hash it bore, and leaves packaged editors alone',
    (strength) => {
      const design = createDesign(3, strength);
      expect(className(design, 'nameLine-3fa2c1')).toBe(className(design, 'nameLine-0b1c2d'));
      expect(className(design, 'nameLine-3fa2c1')).not.toContain('nameLine');
      expect(className(design, 'ql-editor')).toBe('ql-editor');
    },
  );

  it('never calls two things the same', () => {
    const names = Array.from({ length: 100 }, (_, at) => `part${at}`);
    for (let seed = 1; seed <= 40; seed++) {
      const design = createDesign(seed, 3);
      expect(new Set(names.map((name) => className(design, name))).size).toBe(names.length);
      expect(new Set(names.map((name) => attributeName(design, `data-${name}`))).size).toBe(names.length);
    }
  });

  it('renames attributes of the page’s own at strength 3 alone, never what means something to the browser', () => {
    const [two, three] = [createDesign(5, 2), createDesign(5, 3)];
    expect(attributeName(two, 'data-random')).toBe('data-random');
    expect(attributeName(three, 'data-random')).toMatch(/^data-(?!random)/);
    for (const name of ['contenteditable', 'href', 'role', 'aria-label']) expect(attributeName(three, name)).toBe(name);
  });

  it.each(strengths)('leaves whose and which one a thing is as it was at strength %i', (strength) => {
    for (const seed of [1, 2, 3, 4])
      for (const value of ['7300481-0-all', '云朵慢慢走', '638201945570'])
        expect(attributeValue(createDesign(seed, strength), 'data-random', value)).toBe(value);
  });

  it('changes tags for such as lie in the page alike, from strength 2 on', () => {
    const tags = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => tagName(createDesign(seed, 2), 'span', 'span.name'));
    expect(new Set(tags).size).toBeGreaterThan(1);
    for (const tag of tags) expect(tagsFor('span')).toContain(tag);
    expect(tagName(createDesign(1, 1), 'span', 'span.name')).toBe('span');
    expect(tagName(createDesign(1, 3), 'textarea', 'textarea')).toBe('textarea');
  });
});

describe('a selector of the old page', () => {
  it('finds the same in the new one', () => {
    const design = createDesign(11, 2);
    const [row, active] = ['row', 'active'].map((name) => className(design, name));
    expect(selectorNow(design, '.row.active > b', none)).toBe(`.${row}.${active} > b`);
    expect(selectorNow(design, '[class*="row-"]', none)).toBe(`[class*="${row}"]`);
    expect(selectorNow(design, '#root .row', new Set(['root']))).toBe(`#root .${row}`);
    expect(selectorNow(design, '#list', none)).toBe(`.${className(design, '#list')}`);
  });

  it('finds what may be drawn with other tags, and keeps states and strings', () => {
    const css = selectorNow(createDesign(11, 3), 'span:hover', none);
    expect(css).toBe(':is(span, label, bdi, data):hover');
    expect(selectorNow(createDesign(11, 1), 'li:not(:has(*))', none)).toBe('li:not(:has(*))');
  });
});

describe('words', () => {
  it('are put otherwise, and the buyer’s name in them stays', () => {
    const design = createDesign(2, 1);
    const placeholder = inOtherWords(design, '发送给 云朵慢慢走，使用Enter 发送消息');
    expect(placeholder).toContain('云朵慢慢走');
    expect(placeholder).not.toContain('发送给');
    expect(attributeValue(design, 'alt', '[微笑]')).toBe('[微笑]');
  });

  it('of captions change before a colon alone', () => {
    const said = [1, 2, 3, 4, 5].map((seed) => captionNow(createDesign(seed, 3), '订单编号：260908'));
    expect(new Set(said).size).toBeGreaterThan(1);
    for (const text of said) expect(text).toMatch(/：260908$/);
    expect(captionNow(createDesign(1, 3), '订单编号多少')).toBe('订单编号多少');
  });
});

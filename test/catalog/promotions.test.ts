import { describe, expect, it } from 'vitest';
import { readyLists } from '../../lib/catalog/promotions';
import { kindSpecs } from '../../lib/domain/pricing/fields';
import { originOf } from '../../lib/domain/pricing/ready-list';
import { readForm } from '../../lib/domain/pricing/rule-form';

const amounts: Readonly<Record<string, string>> = {
  price: '79',
  threshold: '300',
  off: '30',
  bp: '9',
  cap: '200',
  deposit: '30',
  worth: '60',
  points: '500',
};
const rows = readyLists.flatMap((list) => list.rows.map((row) => [originOf(list), row.form.name, row] as const));

describe('a ready-made list', () => {
  it.each(rows)('%s, %s: asks for what is missing, and is a promotion once that is filled in', (_list, _name, row) => {
    const { form, ask } = row;
    const labels = kindSpecs[form.kind].fields.map(({ name }) => name);
    expect(ask.filter((name) => !labels.includes(name))).toEqual([]);
    const asked = Object.fromEntries(ask.map((name) => [name, form.fields[name] ?? amounts[name] ?? '']));
    const { rule, problems } = readForm({ ...form, fields: { ...form.fields, ...asked } }, 'x');
    expect(problems).toEqual({});
    expect(rule?.name).toBe(form.name);
  });

  it('says the year in which it was right, or that nobody knows', () => {
    expect(readyLists.every(({ year }) => year === null || (year >= 2016 && year <= 2026))).toBe(true);
    expect(new Set(readyLists.map(({ id }) => id)).size).toBe(readyLists.length);
    expect(new Set(readyLists.map(originOf)).size).toBe(readyLists.length);
    for (const { year, about } of readyLists) if (year === null) expect(about).toMatch(/没有找到公开|没写年份/);
  });

  it('puts the amounts of the shop nowhere by itself', () => {
    const filled = rows.flatMap(([, , { form, ask }]) =>
      ask.filter((name) => form.fields[name]).map((name) => [form.name, name]),
    );
    expect(filled).toEqual([['88VIP', 'bp']]);
  });
});

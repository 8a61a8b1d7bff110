import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/model/fields/field.ts';
import { select } from '../../src/model/fields/index.ts';
import { isCollectionName, settings } from '../../src/collections/index.ts';
import { everyField, read } from './model-kit.ts';

const optionsOf = (widget: object) =>
  Reflect.get(widget, 'options') as { value: string; label: string }[];
/** Yes-or-no fields are never asked of the editor; tags are text that may be nothing. */
const answered = everyField.filter(([, { kind }]) => kind !== 'boolean');
const relations = everyField.filter(([, { relatesTo }]) => relatesTo);
const selects = everyField.filter(([, { kind }]) => kind === 'select' || kind === 'selectMany');

describe('“必填”只说一次', () => {
  test('每一栏：表单上必填的，没填就不收；反过来也是', () => {
    for (const [place, field] of answered) {
      expect(field.widget('x').required, place).toBe(field.required);
      expect(read(field, undefined).ok, place).toBe(!field.required);
      expect(read(field, '').ok, place).toBe(!field.required);
    }
  });

  test('每一栏：表单上的名字就是模型里的名字', () => {
    for (const [place, field] of everyField) {
      expect(field.widget('x'), place).toMatchObject({ name: 'x', label: field.label });
      expect(field.label, place).toMatch(/\p{Script=Han}/u);
    }
  });

  test('每一栏：谁也改不了', () => {
    const open = everyField.filter(([, field]) => !Object.isFrozen(field));
    expect(open.map(([place]) => place)).toEqual([]);
  });
});

describe('关联', () => {
  test('模型里有关联', () => {
    expect(relations.map(([place]) => place)).toContain('performances.troupe');
  });

  test.each(relations)('%s：指向的栏目或设置真的有', (_, { relatesTo }) => {
    if (!relatesTo?.file) return expect(isCollectionName(relatesTo?.collection ?? '')).toBe(true);
    const { name, list, value, display } = relatesTo.file;
    const model: { fields: Fields } | undefined = Object.values(settings).find(
      (one) => one.name === name,
    );
    const inner = model?.fields[list]?.fields ?? {};
    expect([inner[value]?.required, inner[display]?.required]).toEqual([true, true]);
  });
});

describe('选项', () => {
  test.each(selects)('%s：表单给的每个选项都收，别的不收', (_, field) => {
    const many = field.kind === 'selectMany';
    const keys = optionsOf(field.widget('x')).map(({ value }) => value);
    expect(keys.length).toBeGreaterThan(1);
    for (const key of keys) expect(read(field, many ? [key] : key).ok).toBe(true);
    expect(read(field, many ? ['nope'] : 'nope').ok).toBe(false);
  });

  test.each(selects)('%s：存英文代号，显示中文', (_, field) => {
    for (const { value, label } of optionsOf(field.widget('x'))) {
      expect(value).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(label).toMatch(/\p{Script=Han}/u);
    }
  });

  test('没有选项的选择栏，一写出来就报错', () => {
    const empty = select({ label: '空', options: {} });
    expect(() => read(empty, 'x')).toThrow('at least one');
  });
});

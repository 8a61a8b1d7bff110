import { describe, expect, test } from 'vitest';
import type { Fields } from '../../src/model/fields/field.ts';
import { select } from '../../src/model/fields/index.ts';
import { isCollectionName, settings } from '../../src/collections/index.ts';
import { everyField, read } from './model-kit.ts';

const optionsOf = (widget: object) =>
  Reflect.get(widget, 'options') as { value: string; label: string }[];
/** Yes-or-no fields are never required of the editor; tags are text that may be empty. */
const answered = everyField.filter(([, { kind }]) => kind !== 'boolean');
const relations = everyField.filter(([, { relatesTo }]) => relatesTo);
const selects = everyField.filter(([, { kind }]) => kind === 'select' || kind === 'selectMany');

describe('“必填” has one source', () => {
  test('every field: the form requires what the model requires, and nothing else', () => {
    for (const [place, field] of answered) {
      expect(field.widget('x').required, place).toBe(field.required);
      expect(read(field, undefined).ok, place).toBe(!field.required);
      expect(read(field, '').ok, place).toBe(!field.required);
    }
  });

  test('every field: the form uses the name and label of the model', () => {
    for (const [place, field] of everyField) {
      expect(field.widget('x'), place).toMatchObject({ name: 'x', label: field.label });
      expect(field.label, place).toMatch(/\p{Script=Han}/u);
    }
  });

  test('every field is frozen', () => {
    const open = everyField.filter(([, field]) => !Object.isFrozen(field));
    expect(open.map(([place]) => place)).toEqual([]);
  });
});

describe('relations', () => {
  test('the models have some', () => {
    expect(relations.map(([place]) => place)).toContain('performances.troupe');
  });

  test.each(relations)(
    '%s: points to an existing collection or settings list',
    (_, { relatesTo }) => {
      if (!relatesTo?.file) return expect(isCollectionName(relatesTo?.collection ?? '')).toBe(true);
      const { name, list, value, display } = relatesTo.file;
      const model: { fields: Fields } | undefined = Object.values(settings).find(
        (one) => one.name === name,
      );
      const inner = model?.fields[list]?.fields ?? {};
      expect([inner[value]?.required, inner[display]?.required]).toEqual([true, true]);
    },
  );
});

describe('options', () => {
  test.each(selects)('%s: accepts each option of the form and nothing else', (_, field) => {
    const many = field.kind === 'selectMany';
    const keys = optionsOf(field.widget('x')).map(({ value }) => value);
    expect(keys.length).toBeGreaterThan(1);
    for (const key of keys) expect(read(field, many ? [key] : key).ok).toBe(true);
    expect(read(field, many ? ['nope'] : 'nope').ok).toBe(false);
  });

  test.each(selects)('%s: stores English codes and shows Chinese labels', (_, field) => {
    for (const { value, label } of optionsOf(field.widget('x'))) {
      // Names of `<meta>` are those that search engines ask for.
      expect(value).toMatch(/^[a-z0-9]+(?:[-._][a-z0-9]+)*$/);
      expect(label).toMatch(/\p{Script=Han}/u);
    }
  });

  test('a select without options throws', () => {
    const empty = select({ label: '空', options: {} });
    expect(() => read(empty, 'x')).toThrow('at least one');
  });
});

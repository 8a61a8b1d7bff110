import { describe, expect, test } from 'vitest';
import { collectionNames, collections, settings } from '../../src/collections/index.ts';
import { validateData } from '../../src/model/validate.ts';
import { formatExpected, formatFound } from '../../src/values/validation/validation-error.ts';
import { type Data, entryFields, exampleOf, parse } from './model-kit.ts';

describe('the example of each model', () => {
  test.each(collectionNames)('%s: is valid', (name) => {
    expect(validateData(collections[name], exampleOf(name), 'x.md')).toEqual([]);
  });

  test.each(Object.values(settings))('$label: is valid', (model) => {
    expect(validateData(model, model.example, model.path)).toEqual([]);
  });

  test.each(collectionNames)('%s: is read as written', (name) => {
    expect(parse(name, exampleOf(name))).toMatchObject(exampleOf(name));
  });

  test.each(collectionNames)('%s: “草稿” and “示例” default to false', (name) => {
    expect(parse(name, exampleOf(name, 'draft', 'sample'))).toMatchObject({
      draft: false,
      sample: false,
    });
  });
});

const optional = entryFields.filter(([, , { required, kind }]) => !required && kind !== 'boolean');
const required = entryFields.filter(([, , field]) => field.required);

describe('optional fields', () => {
  test.each(collectionNames)('%s: each field is undefined when blank, null or missing', (name) => {
    for (const [, key] of optional.filter(([one]) => one === name)) {
      for (const blank of ['', '  ', null, undefined]) {
        expect(parse(name, { ...exampleOf(name), [key]: blank })?.[key], key).toBeUndefined();
      }
      expect(parse(name, exampleOf(name, key))?.[key], key).toBeUndefined();
    }
  });
});

describe('required fields', () => {
  test.each(collectionNames)('%s: reports a missing field as “必须填写” with its label', (name) => {
    const reportedFor = (data: Data) =>
      validateData(collections[name], data, 'x.md').map((error) => ({
        code: error.code,
        field: error.field,
        label: error.label,
        said: [formatFound(error), formatExpected(error)],
      }));
    for (const [, key, { label }] of required.filter(([one]) => one === name)) {
      const expected = { code: 'required', field: key, label, said: ['空', '必须填写'] };
      for (const blank of ['', ' ', null, undefined]) {
        const data = { ...exampleOf(name), [key]: blank };
        expect(reportedFor(data)).toContainEqual(expected);
      }
      expect(reportedFor(exampleOf(name, key))).toContainEqual(expected);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { collectionNames, collections, settings } from '../../src/collections/index.ts';
import { validateData } from '../../src/model/validate.ts';
import { formatExpected, formatFound } from '../../src/values/validation/validation-error.ts';
import { type Data, entryFields, exampleOf, parse } from './model-kit.ts';

describe('每个栏目自己的范例', () => {
  test.each(collectionNames)('%s：没有一处要改', (name) => {
    expect(validateData(collections[name], exampleOf(name), 'x.md')).toEqual([]);
  });

  test.each(Object.values(settings))('$label：没有一处要改', (model) => {
    expect(validateData(model, model.example, model.path)).toEqual([]);
  });

  test.each(collectionNames)('%s：读出来的就是写下去的', (name) => {
    expect(parse(name, exampleOf(name))).toMatchObject(exampleOf(name));
  });

  test.each(collectionNames)('%s：没写“草稿”“示例”就当作否', (name) => {
    expect(parse(name, exampleOf(name, 'draft', 'sample'))).toMatchObject({
      draft: false,
      sample: false,
    });
  });
});

const optional = entryFields.filter(([, , { required, kind }]) => !required && kind !== 'boolean');
const required = entryFields.filter(([, , field]) => field.required);

describe('可以不填的栏', () => {
  test.each(collectionNames)('%s 的每一栏：清空、没动过或写了 null，都当作没填', (name) => {
    for (const [, key] of optional.filter(([one]) => one === name)) {
      for (const blank of ['', '  ', null, undefined]) {
        expect(parse(name, { ...exampleOf(name), [key]: blank })?.[key], key).toBeUndefined();
      }
      expect(parse(name, exampleOf(name, key))?.[key], key).toBeUndefined();
    }
  });
});

describe('必须填的栏', () => {
  test.each(collectionNames)('%s 的每一栏：没填就说“必须填写”，并说出是哪一栏', (name) => {
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

import type { CmsCollection, CmsField } from 'decap-cms-core';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toDecapConfig } from '../../admin/decap/config.ts';
import { collections, frontMatterFields, settings } from '../../src/collections/index.ts';
import type { Field } from '../../src/model/fields/index.ts';
import { picturePath } from '../../src/model/fields/index.ts';

const config = toDecapConfig(new URL('http://127.0.0.1:4321/gonghui/'));

interface Form {
  name: string;
  fields: readonly CmsField[];
}

const folderForms = config.collections.filter(({ folder }) => folder) as (CmsCollection & Form)[];
const settingsForms = (config.collections.find(({ name }) => name === 'settings')?.files ??
  []) as Form[];
const models = new Map<string, Record<string, Field>>([
  ...Object.entries(collections).map(([name, { fields }]) => [name, fields] as const),
  ...Object.values(settings).map(({ name, fields }) => [name, fields] as const),
]);

test('the whole configuration is as reviewed', async () => {
  await expect(`${JSON.stringify(config, null, 2)}\n`).toMatchFileSnapshot(
    '__snapshots__/decap-config.json',
  );
});

describe.each([...folderForms, ...settingsForms])('form of $name', ({ name, fields }) => {
  const model = models.get(name) ?? {};

  test('has the model’s fields, each once', () => {
    expect(fields.map((field) => field.name).sort()).toEqual(Object.keys(model).sort());
  });

  test('asks for what the schema requires, and for nothing else', () => {
    const asked = fields.filter(
      (field) => field.name !== 'slug' && field.name !== 'body' && field.required !== false,
    );
    const required = Object.entries(frontMatterFields(model))
      .filter(
        ([key, field]) =>
          key !== 'slug' && !field.schema({ image: picturePath }).safeParse(undefined).success,
      )
      .map(([key]) => key);
    expect(asked.map((field) => field.name).sort()).toEqual(required.sort());
  });
});

test('relations point at something that there is', () => {
  const names = config.collections.map(({ name }) => name);
  for (const relation of widgetsOfKind('relation')) {
    expect(names).toContain(relation['collection']);
    const path = String(relation['value_field']).split('.');
    const target = models.get(String(relation['file'] ?? relation['collection']));
    const inner = path.length > 1 ? target?.[path[0] ?? '']?.fields : target;
    expect(Object.keys(inner ?? {}), path.join('.')).toContain(path.at(-1));
  }
});

test('every widget that the model asks for is registered', () => {
  const registered = readFileSync('admin/decap/widgets/index.ts', 'utf8');
  const used = new Set(allWidgets().map((widget) => String(widget['widget'])));
  const own =
    readFileSync('admin/decap/widgets/typed-widgets.ts', 'utf8') +
    readFileSync('admin/decap/widgets/list-control.tsx', 'utf8');
  for (const widget of used) {
    const isRegistered =
      `${registered}${own}`.includes(`from 'decap-cms-widget-${widget}'`) ||
      own.includes(`name: '${widget}'`);
    expect(isRegistered, widget).toBe(true);
  }
});

test('an empty slug is let through, since it is made on saving', () => {
  for (const { fields } of folderForms) {
    expect(fields.find(({ name }) => name === 'slug')).toMatchObject({ required: false });
  }
});

test('no list starts with an item that nobody asked for, which a default inside it would make', () => {
  for (const list of widgetsOfKind('list')) {
    const inner = [list['field'] ?? [], list['fields'] ?? []].flat() as AnyWidget[];
    expect(
      inner
        .flatMap((field) => [field, ...((field['fields'] as AnyWidget[] | undefined) ?? [])])
        .filter((field) => 'default' in field),
    ).toEqual([]);
  }
});

type AnyWidget = Record<string, unknown>;

function allWidgets(): AnyWidget[] {
  const walk = (fields: readonly AnyWidget[]): AnyWidget[] =>
    fields.flatMap((field) => [
      field,
      ...walk((field['fields'] as AnyWidget[] | undefined) ?? []),
      ...(field['field'] ? walk([field['field'] as AnyWidget]) : []),
    ]);
  return [...folderForms, ...settingsForms].flatMap(({ fields }) =>
    walk(fields as unknown as AnyWidget[]),
  );
}

function widgetsOfKind(kind: string): AnyWidget[] {
  return allWidgets().filter((widget) => widget['widget'] === kind);
}

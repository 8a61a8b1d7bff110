import { z } from 'zod';
import { expect, test } from 'vitest';
import {
  type CollectionModel,
  collectionNames,
  collections as models,
} from '../../src/collections/index.ts';
import type { SchemaContext } from '../../src/model/fields/index.ts';
import { schemaFor } from '../../src/model/collection.ts';
import { collections } from '../../src/content.config.ts';

/** What Astro passes for each entry, and for its types. */
const forEntry = () => z.string().transform((path) => `of Astro ${path}`);
const forTypes = () => z.string();

const exampleOf = ({ example }: { example: object }) =>
  Object.fromEntries(Object.entries(example).filter(([name]) => name !== 'body'));

type Make = (context: { image: unknown }) => z.ZodType;

test.each(collectionNames)('all entries of %s have one schema', (name) => {
  const model = models[name] as CollectionModel;
  const make = collections[name].schema as unknown as Make;
  const schema = make({ image: forEntry });
  expect(make({ image: forEntry })).toBe(schema);
  const own = schemaFor(model, { image: forEntry as unknown as SchemaContext['image'] });
  expect(schema.parse(exampleOf(model))).toEqual(own.parse(exampleOf(model)));
});

test('pictures are Astro’s in entries, paths in their types', () => {
  const make = collections.essays.schema as unknown as Make;
  const entry = { ...exampleOf(models.essays), cover: { src: '../media/a.jpg', decorative: true } };
  for (const [image, src] of [
    [forTypes, '../media/a.jpg'],
    [forEntry, 'of Astro ../media/a.jpg'],
    [forTypes, '../media/a.jpg'],
  ] as const)
    expect(make({ image }).parse(entry)).toMatchObject({ cover: { src } });
});

import { defineCollection } from 'astro/content/config';
import { contentLoader } from './site/content-loader.ts';
import {
  type CollectionModel,
  type CollectionName,
  type Collections,
  type SettingsModel,
  collections as models,
  schemaFor,
  settings as settingsModels,
} from './collections/index.ts';
import type { Fields, SchemaContext } from './model/fields/index.ts';

/**
 * Makes a schema once for all entries of a collection: Astro asks for each, which takes longer than
 * reading the entry. Its `image()` differs between them by their folder only, which they share; the
 * one for its types is a plain text.
 */
function shared<Schema>(make: (context: SchemaContext) => Schema) {
  const made = new Map<string, Schema>();
  return ({ image }: { image: unknown }): Schema => {
    // Astro's `image()` reads the path and returns the picture's metadata: an `ImageSource`.
    const context = { image: image as SchemaContext['image'] };
    const { type } = context.image().def;
    const schema = made.get(type) ?? make(context);
    made.set(type, schema);
    return schema;
  };
}

/** Wiring only: each model becomes an Astro collection. */
const entries = <F extends Fields>(model: CollectionModel<F>) =>
  defineCollection({
    loader: contentLoader(model.name, '*.md'),
    schema: shared((context) => schemaFor(model, context)),
  });

const settings = <F extends Fields>(model: SettingsModel<F>) =>
  defineCollection({
    loader: contentLoader('settings', `${model.name}.yml`),
    schema: shared((context) => schemaFor(model, context)),
  });

type Entries = {
  [Name in CollectionName]: ReturnType<typeof entries<Collections[Name]['fields']>>;
};

export const collections = {
  ...(Object.fromEntries(
    Object.entries(models).map(([name, model]) => [name, entries(model as CollectionModel)]),
  ) as Entries),
  site: settings(settingsModels.site),
  laws: settings(settingsModels.laws),
  parameters: settings(settingsModels.parameters),
  localRules: settings(settingsModels.localRules),
  glossary: settings(settingsModels.glossary),
  membership: settings(settingsModels.membership),
  quiz: settings(settingsModels.quiz),
};

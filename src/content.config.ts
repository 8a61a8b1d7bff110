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

/** Wiring only: each model becomes an Astro collection. */
const entries = <F extends Fields>(model: CollectionModel<F>) =>
  defineCollection({
    loader: contentLoader(model.name, '*.md'),
    // Astro's `image()` reads the path and returns the picture's metadata: an `ImageSource`.
    schema: ({ image }) => schemaFor(model, { image: image as SchemaContext['image'] }),
  });

const settings = <F extends Fields>(model: SettingsModel<F>) =>
  defineCollection({
    loader: contentLoader('settings', `${model.name}.yml`),
    schema: ({ image }) => schemaFor(model, { image: image as SchemaContext['image'] }),
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

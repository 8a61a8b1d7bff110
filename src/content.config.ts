import { defineCollection } from 'astro:content';
import { contentLoader } from './site/content-loader.ts';
import {
  type CollectionModel,
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
    // Astro's `image()` reads the path and gives the picture's metadata: an `ImageSource`.
    schema: ({ image }) => schemaFor(model, { image: image as SchemaContext['image'] }),
  });

const settings = <F extends Fields>(model: SettingsModel<F>) =>
  defineCollection({
    loader: contentLoader('settings', `${model.name}.yml`),
    schema: ({ image }) => schemaFor(model, { image: image as SchemaContext['image'] }),
  });

export const collections = {
  rights: entries(models.rights),
  activities: entries(models.activities),
  performances: entries(models.performances),
  troupes: entries(models.troupes),
  merchants: entries(models.merchants),
  essays: entries(models.essays),
  pages: entries(models.pages),
  site: settings(settingsModels.site),
  laws: settings(settingsModels.laws),
  localRules: settings(settingsModels.localRules),
  glossary: settings(settingsModels.glossary),
};

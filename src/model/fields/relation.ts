import { z } from 'zod';
import { problem } from '../../values/validation/validation-error.ts';
import {
  type EntryLink,
  type FieldOptions,
  type RelationTarget,
  type SettingItem,
  dropBlanks,
  makeField,
} from './field.ts';
import { zodIssue } from './zod-issue.ts';
import { SLUG_PATTERN } from './slug.ts';

export interface RelationOptions extends FieldOptions {
  /** Name of the folder collection to which the value refers. */
  to: string;
}

export interface SettingOptions extends FieldOptions {
  /** The settings file's name (`laws`), the list in it, and the item's key and display name. */
  to: { file: string; list: string; value: string; display: string };
}

/** An item of a settings list, with its key. */
export interface SettingChoice extends SettingItem {
  value: string;
}

const slugSchema = () =>
  z.string().refine((value) => SLUG_PATTERN.test(value), zodIssue(problem('not-a-slug')));

const widgetFor = (collection: string) => ({
  widget: 'relation',
  collection,
  value_field: 'slug',
  search_fields: ['title', 'slug'],
  display_fields: ['title'],
});

/**
 * The slug of one entry of another collection; the check over the whole content verifies that it
 * exists.
 */
export function relation<const O extends RelationOptions>(options: O) {
  return makeField<string, EntryLink | undefined, O>(options, {
    kind: 'relation',
    relatesTo: { collection: options.to },
    schema: slugSchema,
    widget: widgetFor(options.to),
    show: (value, resolvers) => resolvers.entry(options.to, value),
  });
}

/** Slugs of several entries; views receive only published ones. */
export function relationMany<const O extends RelationOptions>(options: O) {
  return makeField<string[], EntryLink[], O>(options, {
    kind: 'relationMany',
    relatesTo: { collection: options.to },
    schema: () => z.preprocess(dropBlanks, z.array(slugSchema())),
    widget: { ...widgetFor(options.to), multiple: true },
    show: async (value, resolvers) => {
      const links = await Promise.all(value.map((slug) => resolvers.entry(options.to, slug)));
      return links.filter((link) => link !== undefined);
    },
  });
}

/** The key of an item of a list in a settings file, such as a statute in `laws.yml`. */
export function settingRelation<const O extends SettingOptions>(options: O) {
  const { file, list, value, display } = options.to;
  const target = {
    collection: 'settings',
    file: { name: file, list, value, display },
  } satisfies RelationTarget;
  return makeField<string, SettingChoice, O>(options, {
    kind: 'settingRelation',
    relatesTo: target,
    schema: () => z.string(),
    widget: {
      widget: 'relation',
      collection: 'settings',
      file,
      value_field: `${list}.*.${value}`,
      search_fields: [`${list}.*.${display}`],
      display_fields: [`${list}.*.${display}`],
    },
    show: async (key, resolvers) => ({
      value: key,
      ...((await resolvers.setting(target.file, key)) ?? { label: key }),
    }),
  });
}

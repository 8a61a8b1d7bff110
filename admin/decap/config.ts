import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import {
  type CollectionModel,
  type CollectionName,
  type SettingsModel,
  collectionNames,
  collections,
  settings,
} from '../../src/collections/index.ts';
import { inFormOrder } from '../../src/model/form-order.ts';
import { stateFilters } from '../lists/states.ts';
import type { Field, Fields } from '../../src/model/fields/index.ts';
import { type DeskSettings, LOCAL_DESK } from '../../src/model/settings/desk-host.ts';
import { toBackendConfig } from './backend-config.ts';
import { renameHiddenSwitch } from './hidden-switch.ts';

/** Relations offer all entries, not Decap's first twenty: an editor chooses by reading the list. */
const OPTIONS_LENGTH = 500;

/**
 * Decap's configuration, from the content model. Pure.
 * @param site the address of the site's home page, `http://127.0.0.1:4321/gonghui/`
 * @param desk where the content is stored
 */
export function toDecapConfig(site: URL, desk: DeskSettings = LOCAL_DESK): CmsConfig {
  const folders = collectionNames.map(toFolder);
  const config = {
    backend: toBackendConfig(desk, site),
    load_config_file: false,
    locale: 'zh_Hans',
    publish_mode: desk.review ? 'editorial_workflow' : 'simple',
    site_url: site.href,
    media_folder: 'content/media',
    // Relative to the entry, so that Astro's image() finds the file; an absolute folder breaks Decap's
    // own previews (decaporg/decap-cms#7587, #7639, #7772).
    public_folder: '../media',
    slug: { encoding: 'ascii', clean_accents: true },
    editor: { preview: true },
    // Ours (publish/site-link.tsx) checks which pages the site has.
    show_preview_links: false,
    collections: [...(desk.review ? folders.map(renameHiddenSwitch) : folders), toSettings()],
  };
  // Decap's type lists only its own backends; `registerBackend` takes any name.
  return config as unknown as CmsConfig;
}

function toFolder(name: CollectionName): CmsCollection {
  const model: CollectionModel = collections[name];
  const { label, singular, description, folder, fields, table } = model;
  return {
    name,
    label,
    label_singular: singular,
    description,
    folder,
    create: true,
    delete: true,
    extension: 'md',
    format: 'frontmatter',
    identifier_field: 'title',
    slug: '{{fields.slug}}',
    summary: "{{draft | ternary('【草稿】', '')}}{{title}}",
    sortable_fields: sortableFields(fields),
    view_filters: viewFilters(name, fields),
    ...(table && { table: true }),
    fields: toWidgets(inFormOrder(model)),
  };
}

function toSettings(): CmsCollection {
  return {
    name: 'settings',
    label: '设置',
    label_singular: '设置',
    description: '网站名称、联系方式、片区，法规目录，本市规定，词语解释，搜索同义词。',
    editor: { preview: false },
    files: Object.values(settings).map(
      ({ name, label, description, path, ...model }: SettingsModel<Fields>) => ({
        name,
        label,
        description,
        file: path,
        fields: toWidgets(inFormOrder(model), model.technical),
      }),
    ),
  };
}

/** The form's fields. A slug may stay empty here, since it is generated on saving (`content/save.ts`). */
function toWidgets(
  fields: readonly (readonly [string, Field])[],
  technical: readonly string[] = [],
): CmsField[] {
  return fields.map(([name, field]) => {
    const widget = field.widget(name);
    const own = {
      ...(name === 'slug' && { required: false }),
      ...(widget.widget === 'relation' && { options_length: OPTIONS_LENGTH }),
      ...(widget['fields'] !== undefined &&
        field.fields && { fields: toWidgets(Object.entries(field.fields)) }),
      ...(technical.includes(name) && { technical: true }),
      ...(widget.widget === 'list' &&
        field.kind === 'listOf' && { summary: itemSummary(name, field.fields ?? {}) }),
    };
    return { ...widget, ...own } as CmsField;
  });
}

/** Their values are lists and groups, which Decap would show as data. */
const NESTED: readonly Field['kind'][] = ['list', 'listOf', 'object'];

/**
 * The summary of a list's collapsed item: its display name if relations have one for it, otherwise its first two
 * fields with a text of their own.
 */
function itemSummary(list: string, fields: Fields): string {
  const display = allFields().find(({ relatesTo }) => relatesTo?.file?.list === list)?.relatesTo
    ?.file?.display;
  const texts = Object.entries(fields).filter(([, { kind }]) => !NESTED.includes(kind));
  const names = display === undefined ? texts.slice(0, 2).map(([name]) => name) : [display];
  return names.map((name) => `{{fields.${name}}}`).join(' · ');
}

/** Every field of every collection, those inside groups and lists included. */
function allFields(): Field[] {
  const walk = (fields: Fields): Field[] =>
    Object.values(fields).flatMap((field) => [field, ...walk(field.fields ?? {})]);
  return Object.values(collections).flatMap(({ fields }) => walk(fields));
}

const DATES: readonly string[] = ['date', 'dateTime'];

function sortableFields(fields: Fields): { field: string; label: string }[] {
  return Object.entries(fields)
    .filter(([name, { kind }]) => name === 'title' || kind === 'number' || DATES.includes(kind))
    .map(([name, { label }]) => ({ field: name, label }));
}

/**
 * Filters for drafts and samples, for states that depend on today, and for each choice of the first select field:
 * `类别：餐饮`.
 */
function viewFilters(
  name: CollectionName,
  fields: Fields,
): { label: string; field: string; pattern: string | boolean }[] {
  const states = Object.entries(fields)
    .filter(([, { kind }]) => kind === 'boolean')
    .map(([field, { label }]) => ({ label, field, pattern: true }));
  const choice = Object.entries(fields).find(([, { kind }]) => kind === 'select');
  return [...states, ...stateFilters(name), ...(choice ? choiceFilters(...choice) : [])];
}

function choiceFilters(
  name: string,
  field: Field,
): { label: string; field: string; pattern: string }[] {
  const options = field.widget(name)['options'] as { value: string; label: string }[];
  return options.map(({ value, label }) => ({
    label: `${field.label}：${label}`,
    field: name,
    pattern: `^${value}$`,
  }));
}

import { modelAt } from '../../src/collections/index.ts';
import type { Field, Fields, SettingTarget } from '../../src/model/fields/index.ts';
import type { EntryTable } from '../../src/model/collection.ts';
import { isBlank } from '../../src/values/blank.ts';
import { readContent } from '../content/formats.ts';

/** A column of a table: a field that fits into one line. */
export interface Column {
  name: string;
  label: string;
  field: Field;
  /** What a cell may say, as stored → as shown; undefined for free text. */
  choices: ReadonlyMap<string, string> | undefined;
}

/**
 * The columns of a table.
 * @param files the texts of the content, for choices that a settings file lists
 */
export function columnsOf(
  { fields, table }: { fields: Fields; table: EntryTable },
  files: ReadonlyMap<string, string>,
): Column[] {
  return table.columns.flatMap((name) => {
    const field = fields[name];
    return field ? [{ name, label: field.label, field, choices: choicesOf(field, files) }] : [];
  });
}

function choicesOf(
  { choices, relatesTo }: Field,
  files: ReadonlyMap<string, string>,
): Column['choices'] {
  if (choices) return new Map(Object.entries(choices));
  return relatesTo?.file && new Map(itemsOf(relatesTo.file, files));
}

/** The items of a settings list: key, display name. */
function itemsOf(
  { name, list, value, display }: SettingTarget,
  files: ReadonlyMap<string, string>,
): [string, string][] {
  const path = [...files.keys()].find((file) => file.endsWith(`/settings/${name}.yml`));
  if (path === undefined || !modelAt(path)) return [];
  const items = readContent(path, files.get(path) ?? '')[list];
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown) => [textAt(item, value), textAt(item, display)]);
}

const textAt = (item: unknown, key: string): string => String(Reflect.get(Object(item), key) ?? '');

/** A stored value as its cell shows it. */
export function toCell({ choices }: Column, value: unknown): string {
  const text = isBlank(value) ? '' : String(value);
  return choices?.get(text) ?? text;
}

/** The value that a cell's text stands for, in the stored form; text that is no choice stays as it is. */
export function fromCell({ field, choices }: Column, text: string): unknown {
  const typed = text.trim();
  const [chosen = typed] = [...(choices ?? [])].find(([, label]) => label === typed) ?? [];
  return field.normalise(chosen);
}

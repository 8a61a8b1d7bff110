import { fieldsOf } from '../../src/collections/index.ts';
import { findDifferences, isAlike } from '../conflict/differences.ts';
import { errorIn, readContent } from '../content/formats.ts';
import type { Sent } from './sent.ts';

/** Decap's record of an unsaved entry in the browser, and our additions to it. */
export interface Backup {
  raw: string;
  /** Empty for a new entry. */
  path: string;
  mediaFiles: { draft?: boolean; name: string }[];
  savedAt: number;
  /** The text that the form had started from; undefined for a new entry. */
  base?: string;
  /** The save that was in progress when the backup was written. */
  sent?: Sent | undefined;
}

/** The browser storage in which Decap puts backups. */
export interface Store {
  keys(): Promise<string[]>;
  getItem(key: string): Promise<Backup | null>;
  setItem(key: string, backup: Backup): Promise<unknown>;
  removeItem(key: string): Promise<void>;
}

/** Whether a backup adds nothing to a text. The slug of a new entry is generated on saving, so its backup has none. */
export function isKeptIn(backup: Backup, path: string, text: string): boolean {
  const labels = changedFields(path, backup, text);
  const slug = fieldsOf(path)['slug']?.label;
  return labels.every((label) => backup.path === '' && label === slug);
}

/** Labels of the fields that differ from the saved entry; a label for all of it if the backup cannot be parsed. */
export function changedFields(file: string, backup: Backup, current: string | undefined): string[] {
  const mine = readContent(file, backup.raw);
  const saved = current === undefined || errorIn(file, current) ? {} : readContent(file, current);
  const fields = fieldsOf(file);
  const labels = findDifferences(fields, {}, saved, mine).map(({ label }) => label);
  return isAlike(saved['body'], mine['body'])
    ? labels
    : [...labels, fields['body']?.label ?? '正文'];
}

/** The title in a backup's text; empty if it has none. */
export function titleIn(file: string, raw: string): string {
  const title = readContent(file, raw)['title'];
  return typeof title === 'string' ? title : '';
}

import { join } from 'node:path';
import { type EntryData, collections, schemaFor } from '../collections/index.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { writeContent } from '../content-format/write-content.ts';
import { picturePath } from '../model/fields/index.ts';
import { validateData } from '../model/validate.ts';
import { UsageError } from '../system/command-line.ts';
import { readText, writeAtomically } from '../system/files.ts';
import { formatError } from '../values/validation/validation-error.ts';

type Values = Readonly<Record<string, unknown>>;

/** The entry of a draw, whole or not: most of its fields are filled in by the commands one after the other. */
export interface DrawEntry {
  /** Absolute. */
  file: string;
  path: string;
  text: string;
  values: Values;
}

/**
 * Reads the entry of a draw by its slug. @throws {UsageError} if there is none, {@link YamlError} if it cannot be parsed
 */
export async function readDraw(root: string, slug: string): Promise<DrawEntry> {
  const path = `${collections.draws.folder}/${slug}.md`;
  const file = join(root, 'draws', `${slug}.md`);
  const text = /^[a-z\d-]+$/.test(slug) ? await readText(file) : undefined;
  if (text === undefined)
    throw new UsageError(`没有 ${file}：先在编辑台的“抽奖公示”里新建一条草稿，写好标题和奖品`);
  const { data, body } = new ContentFile(path, text).read();
  return { file, path, text, values: { ...data, body } };
}

/** Writes changed fields; the rest of the file stays as it is. */
export async function writeDraw(
  { file, path, text, values }: DrawEntry,
  changes: Values,
): Promise<void> {
  const all = { ...values, ...changes };
  await writeAtomically(file, writeContent(path, text, all, collections.draws.fields));
}

/** The entry as it would be with changed fields. @throws {UsageError} that names the first field in which it is not valid */
export function parseDraw(
  { path, values }: DrawEntry,
  changes: Values,
): EntryData<typeof collections.draws> {
  const fields = Object.fromEntries(
    Object.entries({ ...values, ...changes }).filter(([name]) => name !== 'body'),
  );
  const [error] = validateData(collections.draws, fields, path);
  if (error) throw new UsageError(formatError(error));
  return schemaFor(collections.draws, { image: picturePath }).parse(fields);
}

import { type ReadBodies, bodiesOf } from './body-reading.ts';
import { findErrors, readAll } from './content-check.ts';
import type { Content, ContentFile } from '../content-format/content-file.ts';
import type { FoundFile } from './found-file.ts';
import { relatedFiles } from './related-files.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { type ValidationError, keyOfProblem } from '../values/validation/validation-error.ts';

/** Errors after a save: in the file itself, and in others that were valid before. */
export interface SaveErrors {
  own: ValidationError[];
  /** Gaps in the entry, if it is a draft. */
  open: ValidationError[];
  caused: ValidationError[];
}

/**
 * Checks one file against all others before it is saved, with the rules that fail a build. Reads
 * only related files, so that 3,000 merchants cost no more than thirty.
 */
export async function checkSave(
  candidate: ContentFile,
  content: Content,
  readBodies: ReadBodies,
  today = toShanghaiDate(new Date()),
): Promise<SaveErrors> {
  const { path } = candidate;
  const before = content.files.get(path);
  const own = [candidate, ...(before ? [before] : [])].map(asFound);
  const others = relatedFiles(candidate, content, await readBodies(bodiesOf(own))).map(asFound);
  const read = await readBodies(bodiesOf([...own, ...others]));
  const media = [...content.media].map((name) => ({
    path: `content/media/${name}`,
    isLink: false,
  }));
  // Last, so that of two entries with one address the saved one is reported.
  const check = (file: ContentFile | undefined) =>
    findErrors(readAll([...others, ...media, ...(file ? [asFound(file)] : [])], today, read));
  const known = new Set(check(before).errors.map(keyOf));
  const { errors, open } = check(candidate);
  return {
    own: errors.filter(({ file }) => file === path),
    open: open.filter(({ file }) => file === path),
    caused: errors.filter((error) => error.file !== path && !known.has(keyOf(error))),
  };
}

const asFound = (content: ContentFile): FoundFile => ({
  path: content.path,
  isLink: false,
  text: content.text,
  content,
});

const keyOf = (error: ValidationError) => [error.file, error.field, keyOfProblem(error)].join('\n');

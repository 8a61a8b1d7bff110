import { join } from 'node:path';
import { formatMasked, isPrivate } from '../check/privacy.ts';
import { readBodies } from '../check/read-bodies.ts';
import { type SaveErrors, checkSave } from '../check/save-check.ts';
import { whyNotDeletable } from '../check/delete-check.ts';
import type { Content, ContentFile } from '../content-format/content-file.ts';
import { CONTENT_FORMAT, FORMAT_FILE, formatIn } from '../content-format/content-version.ts';
import type { YamlError } from '../content-format/front-matter.ts';
import { isOpenPoint } from '../model/drafts.ts';
import { formatReferences } from '../model/references.ts';
import { hashText, readText } from '../system/files.ts';
import type { ValidationError } from '../values/validation/validation-error.ts';
import { type Reason, formatReason } from '../values/validation/save-messages.ts';
import type { Place } from './paths.ts';
import { HttpError } from './http-error.ts';

/** An entry to be written to disk. */
export interface Save {
  place: Place;
  /** The current file at that path; undefined for a new file. */
  before: ContentFile | undefined;
  after: ContentFile;
  isNew: boolean;
  /** Hash of the text that the editor started from, if the desk sent it. */
  expected: string | undefined;
  /**
   * The save repairs a file that could not be parsed; other errors, except personal numbers, are
   * left to its form.
   */
  isRepair?: boolean;
  /** Saved for review: it may have gaps until it is published. */
  isForReview?: boolean;
}

/**
 * Rejects writes to content in another format version: content that was migrated meanwhile must not
 * get entries in the old format.
 */
export async function assertFormat(root: string): Promise<void> {
  const format = formatIn(await readText(join(root, FORMAT_FILE)));
  if (format !== CONTENT_FORMAT) throw httpError(409, { code: 'other-format', params: undefined });
}

const ERRORS_SHOWN = 5;

/** Checks a save against everything that could lose work or break the site. Throws an {@link HttpError}. */
export async function assertSavable(save: Save, content: Content): Promise<void> {
  assertUnchanged(save);
  const { after, isRepair = false, isForReview = false } = save;
  if (after.error) throw unreadable(after.path, after.error);
  const errors = await checkSave(after, content, readBodies);
  if (isRepair) {
    assertValid(save.place, { open: [], own: errors.own.filter(isPrivate), caused: [] }, content);
    return;
  }
  const own = errors.own.filter((error) => !(isForReview && isOpenPoint(error)));
  assertValid(save.place, { ...errors, own }, content);
}

/**
 * Rejects restoring an entry from the bin if another one uses its address now. Its form shows other
 * errors.
 */
export async function assertAddressFree(after: ContentFile, content: Content): Promise<void> {
  if (after.error) return;
  const { own } = await checkSave(after, content, readBodies);
  refuseTaken(own);
}

/**
 * Rejects deleting an entry or an upload that other content needs. `leaving`: everything that is
 * being deleted.
 */
export function assertDeletable(place: Place, leaving: readonly string[], content: Content): void {
  const reason = whyNotDeletable(place.path, leaving, content);
  if (reason) throw httpError(reason.code === 'settings-needed' ? 403 : 409, reason);
}

/** Rejects overwriting a version that the editor has not seen. */
function assertUnchanged({ place, before, isNew, expected, isRepair = false }: Save): void {
  const { path, kind } = place;
  if (isNew && before) throw httpError(409, { code: 'file-taken', params: { path } });
  if (!isNew && !before && kind === 'entry')
    throw httpError(409, { code: 'entry-gone', params: { path } });
  if (!before) return;
  // The checks are relaxed only for a file that was broken.
  if (isRepair && !before.error) throw httpError(409, { code: 'already-mended', params: { path } });
  if (!isRepair && before.error) throw unreadable(path, before.error);
  if (expected !== undefined && hashText(before.text) !== expected)
    throw httpError(409, { code: 'changed-since', params: undefined });
}

function assertValid(place: Place, { own, caused }: SaveErrors, content: Content): void {
  refuseTaken(own);
  if (own.length > 0) {
    const lines = own.slice(0, ERRORS_SHOWN).map(formatMasked);
    throw httpError(422, { code: 'faulty-entry', params: { lines, count: own.length } });
  }
  if (caused.length > 0) throw httpError(409, whyCaused(caused, place, content));
}

function refuseTaken(own: readonly ValidationError[]): void {
  for (const error of own)
    if (error.code === 'address-taken')
      throw httpError(409, {
        code: 'address-in-use',
        params: { slug: String(error.value), by: error.params.by },
      });
}

/** Items that the save removes and other files refer to. */
function whyCaused(
  caused: readonly ValidationError[],
  { kind }: Place,
  { files }: Content,
): Reason {
  const gone = caused.filter(({ code }) => code === 'no-such-target');
  const [first] = gone;
  if (!first) {
    const lines = caused.slice(0, ERRORS_SHOWN).map(formatMasked);
    return { code: 'breaks-others', params: { lines } };
  }
  const alike = gone.filter(({ value }) => value === first.value);
  const names = [...new Set(alike.map(({ file }) => file))];
  const by = formatReferences(
    names.map((file) => ({ file, title: files.get(file)?.title ?? file, label: '' })),
  );
  const labels = [...new Set(alike.map(({ label }) => `“${lastOf(label)}”`))].join('、');
  const value = String(first.value);
  return kind === 'settings'
    ? { code: 'item-referred-to', params: { label: lastOf(first.label), value, by } }
    : { code: 'address-referred-to', params: { former: value, by, labels } };
}

const lastOf = (label: string) => label.split(' ').at(-1) ?? label;

const unreadable = (path: string, { line, message }: YamlError) =>
  httpError(422, { code: 'file-unreadable', params: { path, line, says: message } });

function httpError(status: number, reason: Reason): HttpError {
  return new HttpError(status, formatReason(reason), { code: reason.code });
}

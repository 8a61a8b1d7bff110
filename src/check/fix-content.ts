import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundFile } from './found-file.ts';
import type { ReadBody } from './body-repairs.ts';
import { decodeText } from './decode-text.ts';
import { readBody } from './read-bodies.ts';
import { type Change, repairText } from './repair-text.ts';
import { showSign } from '../values/plain-line.ts';
import { maskPrivate } from '../privacy/check-text.ts';

/** A file of `content/` that can be repaired. */
export interface FileRepair {
  path: string;
  absolute: string;
  /** The bytes from which the repair was computed. */
  before: Buffer;
  text: string;
  changes: Change[];
  /** The former encoding if that was not UTF-8. */
  encoding?: string;
}

/**
 * Finds repairs in the texts of `content/`; writes nothing.
 * @param read by default in a thread with a deadline: a body that the parser cannot handle stays
 *   unchanged
 */
export async function findRepairs(
  files: readonly FoundFile[],
  root: string,
  read: ReadBody = readBody,
): Promise<FileRepair[]> {
  const texts = files.filter(({ text, isLink }) => text !== undefined && !isLink);
  const found = await Promise.all(texts.map(async ({ path }) => repairOf(path, root, read)));
  return found.flatMap((repair) => repair ?? []);
}

async function repairOf(
  path: string,
  root: string,
  read: ReadBody,
): Promise<FileRepair | undefined> {
  const absolute = join(root, path.replace(/^content\//, ''));
  const before = await readFile(absolute);
  const { text, encoding } = decodeText(before) ?? {};
  if (text === undefined) return undefined;
  const repaired = await repairText(path, text, read);
  if (!repaired && encoding === undefined) return undefined;
  const { changes, text: after } = repaired ?? { changes: [], text };
  return { path, absolute, before, text: after, changes, ...(encoding && { encoding }) };
}

/**
 * The difference, formatted for a terminal: invisible characters as code points, personal numbers
 * masked.
 */
export function formatRepairs(repairs: readonly FileRepair[]): string {
  return repairs
    .map(({ path, changes, encoding }) => {
      const recoded = encoding === undefined ? '' : `  原来是 ${encoding} 编码，改存 UTF-8\n`;
      return `\n${path}\n${recoded}${changes.map(formatChange).join('')}`;
    })
    .join('');
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u00A0\u2028\u2029\u2E80-\u2FD5\uFE00-\uFE0F]/gu;

const shown = (text: string) =>
  maskPrivate(text).replace(HIDDEN, (sign) =>
    sign.length === 1 && sign < ' '
      ? showSign(sign)
      : `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );

function formatChange({ line, before, after }: Change): string {
  const added = after
    .split('\n')
    .map((text) => `    + ${shown(text)}\n`)
    .join('');
  return `  第${line}行\n    - ${shown(before)}\n${added}`;
}

/**
 * Writes each file with `write`, except those that somebody saved in the meantime; returns the
 * paths of these.
 */
export async function writeRepairs(
  repairs: readonly FileRepair[],
  write: (file: string, text: string) => Promise<void>,
): Promise<string[]> {
  const passedOver: string[] = [];
  for (const { path, absolute, before, text } of repairs) {
    if (before.equals(await readFile(absolute))) await write(absolute, text);
    else passedOver.push(path);
  }
  return passedOver;
}

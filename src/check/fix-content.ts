import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundFile } from './found-file.ts';
import { type Change, repairText } from './repair-text.ts';
import { showSign } from '../values/plain-line.ts';
import { maskPrivate } from '../privacy/check-text.ts';

/** A file of `content/` that can be repaired. */
export interface FileRepair {
  path: string;
  absolute: string;
  /** The bytes that the repair was made from. */
  before: Buffer;
  text: string;
  changes: Change[];
  /** What it was written in, where that was not UTF-8. */
  encoding?: string;
}

/** What can be repaired in the texts of `content/`; nothing is written. */
export async function findRepairs(
  files: readonly FoundFile[],
  root: string,
): Promise<FileRepair[]> {
  const texts = files.filter(({ text, isLink }) => text !== undefined && !isLink);
  const found = await Promise.all(texts.map(async ({ path }) => repairOf(path, root)));
  return found.flatMap((repair) => repair ?? []);
}

async function repairOf(path: string, root: string): Promise<FileRepair | undefined> {
  const absolute = join(root, path.replace(/^content\//, ''));
  const before = await readFile(absolute);
  const { text, encoding } = decode(before);
  if (text === undefined) return undefined;
  const repaired = repairText(path, text);
  if (!repaired && encoding === undefined) return undefined;
  const { changes, text: after } = repaired ?? { changes: [], text };
  return { path, absolute, before, text: after, changes, ...(encoding && { encoding }) };
}

/** The encodings that old editors save Chinese in; a text that has a sign in none of them stays as it is. */
const ENCODINGS = { 'utf-16le': 'UTF-16', gb18030: 'GBK' } as const;

function decode(bytes: Buffer): { text?: string; encoding?: string } {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const name = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'gb18030';
  try {
    return {
      text: new TextDecoder(name, { fatal: true }).decode(bytes),
      encoding: ENCODINGS[name],
    };
  } catch {
    return {};
  }
}

/** The difference, as a terminal shows it: signs that cannot be seen by their numbers, numbers of persons masked. */
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
 * Writes each file by `write`, or not at all where somebody saved it in the meantime; gives the paths of those.
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

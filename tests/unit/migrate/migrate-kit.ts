import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../../src/check/content-check.ts';
import type { FoundFile } from '../../../src/check/found-file.ts';
import type { ContentItem } from '../../../src/migrate/step.ts';
import { formatError } from '../../../src/values/validation/validation-error.ts';
import { JPEG, otherFile, textFile } from '../content-kit.ts';

/** A content folder of its own, `…/content`, with a copy of `fixture` below `tests/fixtures/`. */
export async function contentLike(fixture: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, 'content');
  await mkdir(root);
  await cp(join('tests/fixtures', fixture), root, { recursive: true });
  return root;
}

/** Every file below a folder, dot files too: path → its bytes. */
export async function bytesOf(root: string): Promise<Map<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const bytes = paths.map(async (path) => [
    relative(root, path),
    (await readFile(path)).toString('latin1'),
  ]);
  return new Map((await Promise.all(bytes)) as [string, string][]);
}

const MEDIA = /\.\.\/(media\/[\w.-]+)/g;

/** The content check's report on some files, with every picture and attachment that they name. */
export function reportedFor(items: readonly ContentItem[]): string[] {
  const texts = items.flatMap(({ path, text }) =>
    text === undefined ? [] : [[path, text] as const],
  );
  const media = new Set(
    texts.flatMap(([, text]) => [...text.matchAll(MEDIA)].map(([, name]) => name ?? '')),
  );
  const files: FoundFile[] = [
    ...texts.map(([path, text]) => textFile(path, text)),
    ...[...media].map((name) => otherFile(name, name.endsWith('.jpg') ? JPEG : PDF)),
  ];
  return checkContent(files, '2026-11-29').map(formatError);
}

const PDF = new TextEncoder().encode('%PDF-1.7\n');

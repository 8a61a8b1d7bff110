import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { CollectionName } from '../../../src/collections/index.ts';
import type { Draft, Writer } from '../search/generate/draft.ts';
import {
  draftChapter,
  draftEssay,
  draftEvent,
  draftGuide,
  draftNotice,
  draftShop,
} from '../search/generate/drafts.ts';
import { readVocabulary } from '../search/generate/vocabulary.ts';
import { Random } from '../search/random.ts';
import { frontMatter } from './front-matter.ts';
import { FULL_CONTENT } from '../../full-site.ts';

/** A generated entry as a file of the content folder. */
export interface GeneratedEntry {
  /** Below the content folder: `rights/3f2a81c0.md`. */
  file: string;
  text: string;
  /** Characters of its body. */
  length: number;
}

/** Shares of a site after years of use; troupes beyond the shipped ones would be too many. */
const SHARES: readonly (readonly [CollectionName, number, (writer: Writer) => Draft])[] = [
  ['merchants', 0.3, draftShop],
  ['rights', 0.2, draftGuide],
  ['rights', 0.05, draftChapter],
  ['essays', 0.12, draftNotice],
  ['essays', 0.08, draftEssay],
  ['activities', 0.16, draftEvent],
  ['performances', 0.06, draftEvent],
  ['troupes', 0.02, draftEvent],
  ['pages', 0.01, draftGuide],
];

/** Generated entries of all collections, the same ones in every run. */
export async function generateEntries(count: number): Promise<GeneratedEntry[]> {
  const writer: Writer = {
    random: new Random(count),
    words: await readVocabulary(),
    sentences: [],
  };
  const entries = new Map<string, GeneratedEntry>();
  let until = 0;
  for (const [collection, share, draft] of SHARES) {
    until += share * count;
    while (entries.size < Math.round(until)) {
      const entry = toEntry(collection, draft(writer), writer.random);
      entries.set(entry.file, entry);
    }
  }
  return [...entries.values()];
}

/** One further entry, of the guide. */
export async function oneMore(): Promise<GeneratedEntry> {
  const writer: Writer = { random: new Random(7), words: await readVocabulary(), sentences: [] };
  return toEntry('rights', draftGuide(writer), writer.random);
}

function toEntry(collection: CollectionName, draft: Draft, random: Random): GeneratedEntry {
  const hash = createHash('sha256').update(draft.title).digest('hex').slice(0, 8);
  const slug = `${collection.slice(0, 3)}-${hash}`;
  const body = draft.paragraphs
    .flatMap((text, at) => (at > 0 && at % 4 === 0 ? [headingOf(text), text] : [text]))
    .join('\n\n');
  const words = draft.paragraphs.at(-1) ?? '';
  const values = {
    title: draft.title.slice(0, 40),
    slug,
    ...frontMatter(collection, words, random),
  };
  const text = `---\n${stringify(values, { lineWidth: 0 })}---\n\n${body}\n`;
  return { file: `${collection}/${slug}.md`, text, length: draft.paragraphs.join('').length };
}

const headingOf = (text: string): string => `## ${text.split(/[，。：]/)[0]?.slice(0, 14) ?? ''}`;

/** Writes the content of the whole site and generated entries, `count` in all, to a folder. */
export async function writeSite(folder: string, count: number): Promise<GeneratedEntry[]> {
  await rm(folder, { recursive: true, force: true });
  await cp(FULL_CONTENT, folder, { recursive: true });
  const shipped = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  const entries = await generateEntries(count - shipped.length);
  for (const entry of entries) await writeEntry(folder, entry);
  return entries;
}

export async function writeEntry(folder: string, { file, text }: GeneratedEntry): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
}

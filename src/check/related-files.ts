import { parseFrontMatter, parseYaml } from '../content-format/front-matter.ts';
import { collections, isCollectionName, settings } from '../collections/index.ts';
import type { BodyReader } from './body-reading.ts';
import { leavesOf } from './cross-check.ts';

/** One file as it is about to be saved. */
export interface Candidate {
  /** Path below the project root, `content/rights/how-to-join.md`. */
  path: string;
  text: string;
}

/** All of the content as text; the desk's snapshot is one. */
export interface ContentText {
  /** Path below the project root → text: entries and settings. */
  files: ReadonlyMap<string, string>;
  /** Names of the files in `content/media/`. */
  media: ReadonlySet<string>;
}

/**
 * The settings, and the entries that share a word with `candidate` that files know each other by:
 * an address, a relation, a link. Looking for a word costs a hundredth of reading an entry.
 */
export function relatedFiles(
  candidate: Candidate,
  content: ContentText,
  read: BodyReader,
): [string, string][] {
  const before = content.files.get(candidate.path);
  const words = isEntry(candidate.path)
    ? new Set([
        ...wordsOf(candidate.path, before, read),
        ...wordsOf(candidate.path, candidate.text, read),
      ])
    : new Set([
        ...goneWords(before, candidate.text),
        ...namedWords(candidate),
        // A mark names an article, whose number is no word.
        ...(losesArticle(before, candidate) ? ['〔'] : []),
      ]);
  return [...content.files].filter(
    ([path, text]) =>
      path !== candidate.path && (!isEntry(path) || [...words].some((word) => text.includes(word))),
  );
}

const isEntry = (path: string) => path.endsWith('.md');

/** An entry's own addresses, those that its relations name, and those that its body links to. */
function wordsOf(path: string, text: string | undefined, read: BodyReader): string[] {
  const collection = path.split('/')[1] ?? '';
  const entry = text === undefined ? undefined : readable(text);
  if (!entry || !isCollectionName(collection)) return [];
  const { data, body } = entry;
  const related = [...leavesOf(collections[collection].fields, data)].flatMap(({ field, value }) =>
    field.relatesTo && !field.relatesTo.file ? [value] : [],
  );
  const linked = read(body).links.map(({ path: link }) => link.split('/').filter(Boolean).at(-1));
  return [data['slug'], data['formerSlugs'], related, linked]
    .flat()
    .filter((word): word is string => typeof word === 'string' && word !== '');
}

/** The entries that the relations of a settings file name. */
function namedWords({ path, text }: Candidate): string[] {
  const model = Object.values(settings).find((candidate) => candidate.path === path);
  const data = readableYaml(text);
  if (!model || !data) return [];
  return [...leavesOf(model.fields, data)].flatMap(({ field, value }) =>
    field.relatesTo && !field.relatesTo.file && typeof value === 'string' ? [value] : [],
  );
}

/** Whether an article of a statute goes that marks may name. */
function losesArticle(before: string | undefined, { path, text }: Candidate): boolean {
  if (path !== settings.laws.path || before === undefined) return false;
  const kept = new Set(articlesOf(text));
  return articlesOf(before).some((article) => !kept.has(article));
}

/** `trade-union-law 3(五)`, whatever else the file holds. */
function articlesOf(text: string): string[] {
  const laws = itemsOf(readableYaml(text)?.['laws']);
  return laws.flatMap(({ id, articles }) =>
    itemsOf(articles).map(({ article }) => `${String(id)} ${String(article)}`),
  );
}

function itemsOf(list: unknown): Record<string, unknown>[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.filter((item) => typeof item === 'object' && item !== null) as Record<
    string,
    unknown
  >[];
}

/** What stood in a settings file and no longer does: an entry may still name it. */
function goneWords(before: string | undefined, after: string): Set<string> {
  const lines = new Set(after.split('\n').map(valueOf));
  const gone = (before ?? '').split('\n').map(valueOf);
  return new Set(gone.filter((value) => value !== '' && !lines.has(value)));
}

/** `- name: "东片"` → `东片`. */
function valueOf(line: string): string {
  return line
    .replace(/^[\s-]*(?:\w+:)?\s*/, '')
    .replace(/^(["'])(.*)\1\s*$/, '$2')
    .trim();
}

function readable(text: string) {
  return orNothing(() => parseFrontMatter(text));
}

const readableYaml = (text: string) => orNothing(() => parseYaml(text));

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

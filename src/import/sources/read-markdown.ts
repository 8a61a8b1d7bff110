import type { Article, Listed } from '../article.ts';
import { type Parts, splitDocument } from './front-matter.ts';
import { type Permalink, addressOf } from './permalink.ts';
import { fileName, folderOf, stemOf } from './paths.ts';
import { readDay } from './read-day.ts';

/** Where a Markdown file lies: its path below the source, and the rule of its addresses. */
export interface Place {
  path: string;
  permalink: Permalink;
}

/** A Markdown file without its text. */
export function listMarkdown(text: string, place: Place): Listed {
  return describe(splitDocument(text), place);
}

/** A Markdown file of Hexo, Jekyll, Hugo, Typecho or of none. */
export function readMarkdown(text: string, place: Place): Article {
  const parts = splitDocument(text);
  const { data } = parts;
  const date = dateOf(data, place.path);
  const author = textIn(data, 'author', 'authors');
  const summary = textIn(data, 'description', 'excerpt', 'summary');
  const cover = textIn(
    data,
    'cover',
    'thumbnail',
    'image',
    'feature',
    'featured_image',
    'header-img',
  );
  return {
    ...describe(parts, place),
    ...(date !== undefined && { date }),
    ...(author !== undefined && { author }),
    ...(summary !== undefined && { summary }),
    ...(cover !== undefined && { cover }),
    tags: [...wordsIn(data['categories']), ...wordsIn(data['category']), ...wordsIn(data['tags'])],
    draft:
      data['draft'] === true ||
      data['published'] === false ||
      /^(?:draft|hidden|private|waiting)$/.test(String(data['status'] ?? '')) ||
      /(?:^|\/)_drafts\//.test(place.path),
    body: { format: 'markdown', text: bodyOf(parts) },
  };
}

function describe(parts: Parts, { path, permalink }: Place): Listed {
  const { data, body } = parts;
  const name = nameOf(path);
  const title = textIn(data, 'title') ?? headingOf(body) ?? name;
  const date = dateOf(data, path);
  const slug = textIn(data, 'slug') ?? name;
  const parameters = { path, name, title, slug, date, data };
  const own = [
    data['permalink'],
    data['url'],
    ...listOf(data['aliases']),
    ...listOf(data['redirect_from']),
  ];
  return {
    key: path,
    title,
    ...(/^[\w-]+$/.test(slug) && { slug }),
    addresses: [...new Set([...own.flatMap(toPath), ...addressOf(permalink, parameters)])],
    files: [path],
  };
}

/** The first heading of level 1 is the title where no other is; it is not repeated in the text. */
const FIRST_HEADING = /^\s*#[ \t]+(\S[^\n]*?)[ \t#]*(?:\n|$)/;
const UNDERLINED = /^\s*(\S[^\n]*)\n=+[ \t]*(?:\n|$)/;

const headingOf = (body: string): string | undefined =>
  (FIRST_HEADING.exec(body) ?? UNDERLINED.exec(body))?.[1]?.trim();

function bodyOf({ data, body }: Parts): string {
  const heading = headingOf(body);
  const title = textIn(data, 'title');
  if (heading === undefined || (title !== undefined && title !== heading)) return body;
  return body.replace(FIRST_HEADING, '').replace(UNDERLINED, '');
}

/** `2014-02-11-hello.md` → `hello`, `hello/index.md` → `hello`. */
function nameOf(path: string): string {
  const own = stemOf(path).replace(/\.(?:zh(?:-[a-z]+)?|en)$/i, '');
  const folder = folderOf(path);
  const name = /^_?index$/i.test(own) && folder !== '' ? fileName(folder) : own;
  return name.replace(/^\d{4}-\d{1,2}-\d{1,2}-(?=.)/, '');
}

function dateOf(data: Readonly<Record<string, unknown>>, path: string): string | undefined {
  const written = ['date', 'created', 'publishDate', 'pubDate', 'created_at', 'updated', 'lastmod'];
  const [day] = written.flatMap((name) => readDay(data[name]) ?? []);
  return day ?? readDay(/(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})-[^/]*$/.exec(path)?.[1]);
}

/** The first of these that is a text; a number is one, too, and a list's first item. */
function textIn(data: Readonly<Record<string, unknown>>, ...names: string[]): string | undefined {
  for (const name of names) {
    const [value] = listOf(data[name]);
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Words of a list, of nested ones (Hexo's categories), or of a text with spaces or commas. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string'
    ? value
        .split(/[,，、;；]/)
        .map((word) => word.trim())
        .filter(Boolean)
    : [];
}

/** An address as a path of the former site. */
function toPath(value: unknown): string[] {
  if (typeof value !== 'string' || value.includes(':year') || /\s/.test(value.trim())) return [];
  const path = value
    .trim()
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/#.*$/, '');
  return path === '' || path === '/' ? [] : [path.startsWith('/') ? path : `/${path}`];
}

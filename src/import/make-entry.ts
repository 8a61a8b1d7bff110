import type { FoundFile } from '../check/found-file.ts';
import { collections } from '../collections/index.ts';
import { writeContent } from '../content-format/write-content.ts';
import { type Article, type Item, RefusedError } from './article.ts';
import { compareText } from './convert/compare-text.ts';
import { type Converted, convert, textOfMarkdown } from './convert/convert.ts';
import { assertLength } from './sources/assert-length.ts';
import { ArticlePlacer, type PlacedSoFar, type Surroundings } from './write/article-placer.ts';
import { type ReadBody, judge, repaired } from './write/judge.ts';
import { maskStored } from './write/mask.ts';
import { type Defaults, type EntryValues, toEntry } from './write/to-entry.ts';

/** The collection of articles. */
export const COLLECTION = 'essays';

/** What the entries of a run are made with. */
export interface Making extends Surroundings {
  defaults: Defaults;
  /** The Shanghai day of the run. */
  today: string;
  /** The file of the site's settings. */
  settings: FoundFile | undefined;
  read: ReadBody;
}

/** An entry, and what is wrong with it. */
export interface Made {
  text: string;
  values: EntryValues['values'];
  /** What even a draft must not have. */
  refused: string[];
  /** What somebody has to mend: the entry is a draft. */
  faults: string[];
  /** What was changed. */
  notes: string[];
  isShown: boolean;
  linked: ReadonlySet<string>;
}

/**
 * Makes an entry of a document; nothing is written but its pictures.
 * @throws RefusedError for one without a text
 */
export async function makeEntry(
  item: Item,
  { slug, addresses }: { slug: string; addresses: readonly string[] },
  making: Making,
): Promise<Made> {
  const { defaults, today, settings, read } = making;
  const article = { ...(await item.read()), addresses };
  const day = article.date ?? item.written ?? today;
  const placer = new ArticlePlacer(article, item.readFile, day, making);
  const converted = await convert(article.body, placer);
  assertLength(converted.markdown);
  const markdown = await repaired(converted.markdown, read);
  if (markdown.trim() === '') throw new RefusedError('没有正文');
  const cover = article.cover === undefined ? undefined : await placer.picture(article.cover);
  const entry = toEntry(article, { ...converted, markdown }, { slug, day }, defaults);
  const { values, kinds } = withoutPrivate(entry.values, today);
  const less = lostText(
    // A number that is masked is not lost, and must not be quoted.
    maskStored(article.text ?? converted.text, today).text,
    `${entry.values.title}\n${textOfMarkdown(values.body)}`,
  );
  const isPlaced = cover?.kind === 'taken';
  const data = { ...values, ...(isPlaced && { cover: { src: cover.path, decorative: true } }) };
  const fields = collections[COLLECTION].fields;
  const write = (draft: boolean) =>
    writeContent(pathOf(slug), undefined, draft ? { ...data, draft } : data, fields);
  const text = write(false);
  const media = [...text.matchAll(/\.\.\/media\/([\w.-]+)/g)].map(([, name = '']) => name);
  const verdict = await judge(pathOf(slug), text, { settings, media, today }, read);
  const faults = [
    ...kinds.map((kind) => `正文里有${kind}，已经打码`),
    ...placer.placed.missing,
    ...(less.isMuch ? less.lines : []),
    ...verdict.faults,
  ];
  const isDraft = faults.length > 0 || article.draft;
  return {
    text: write(isDraft),
    values: { ...data, ...(isDraft && { draft: true }) },
    refused: verdict.refused,
    faults,
    notes: [
      ...notesOf(placer.placed),
      ...(less.isMuch ? [] : less.lines),
      ...entry.notes,
      ...notesOfSource(article, converted),
      ...verdict.notes,
    ],
    isShown: !isDraft && day <= today,
    linked: placer.placed.linked,
  };
}

/** A draft is what lacks this many characters, and this share of all. */
const MUCH = 20;
const MUCH_OF_ALL = 0.01;

/** What of a source's text is not in its entry. */
function lostText(source: string, entry: string): { isMuch: boolean; lines: string[] } {
  const { lost, of, passages } = compareText(source, entry);
  if (lost === 0) return { isMuch: false, lines: [] };
  const quoted = passages.slice(0, 3).map((each) => `：${each}`);
  return {
    isMuch: lost >= MUCH && lost / of >= MUCH_OF_ALL,
    lines: [`比原文少 ${lost} 个字（共 ${of} 字）${quoted.join('')}`],
  };
}

const pathOf = (slug: string) => `content/${COLLECTION}/${slug}.md`;

function notesOfSource({ date, draft }: Article, { dropped }: Converted): string[] {
  const tags = [...new Set(dropped)].slice(0, 3);
  return [
    ...(date === undefined ? ['原文没有写日期，用了文件的日期'] : []),
    ...(tags.length > 0 ? [`没有对应写法的标记：${tags.join('、')}`] : []),
    ...(draft ? ['原来就没有发布，收成草稿'] : []),
  ];
}

/** Addresses that a note quotes; the others are in the text. */
const QUOTED = 2;

function notesOf({ remote, fetched, unlinked }: PlacedSoFar): string[] {
  const some = (addresses: Iterable<string>) => [...addresses].slice(0, QUOTED).join(' ');
  const left = [...remote].map(([address, why]) => address + (why === '' ? '' : `（${why}）`));
  return [
    ...(fetched.size > 0 ? [`从别的网站取来 ${fetched.size} 张图片：${some(fetched)}`] : []),
    ...(left.length > 0
      ? [`${left.length} 张图片还在别的网站上，正文里是链接：${some(left)}`]
      : []),
    ...(unlinked.size > 0 ? [`${unlinked.size} 个链接打不开了，只留文字：${some(unlinked)}`] : []),
  ];
}

/** Values without numbers that must not be stored; the kinds of these. */
function withoutPrivate<Values extends Record<string, unknown>>(values: Values, today: string) {
  const kinds = new Set<string>();
  const masked = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value] as const;
    const { text, kinds: found } = maskStored(value, today);
    for (const kind of found) kinds.add(kind);
    return [name, text] as const;
  });
  return { values: Object.fromEntries(masked) as Values, kinds: [...kinds] };
}

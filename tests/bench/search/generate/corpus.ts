import { type BenchPage, type Corpus, toCorpus } from '../corpus.ts';
import { escapeHtml } from '../html-text.ts';
import { Random } from '../random.ts';
import type { Draft, Writer } from './draft.ts';
import {
  draftChapter,
  draftEssay,
  draftEvent,
  draftGuide,
  draftNotice,
  draftShop,
} from './drafts.ts';
import { readVocabulary } from './vocabulary.ts';

export interface GeneratedCorpus extends Corpus {
  drafts: readonly Draft[];
}

/** Shares of a real union's site with its regulations. */
const KINDS: readonly { share: number; draft: (writer: Writer) => Draft }[] = [
  { share: 0.3, draft: draftChapter },
  { share: 0.25, draft: draftGuide },
  { share: 0.12, draft: draftNotice },
  { share: 0.14, draft: draftShop },
  { share: 0.12, draft: draftEvent },
  { share: 0.07, draft: draftEssay },
];

/**
 * `size` generated pages, the same ones in every run. Some quote sentences of `shipped`. Titles differ, many of them
 * slightly.
 */
export async function generateCorpus(size: number, shipped: Corpus): Promise<GeneratedCorpus> {
  const writer: Writer = {
    random: new Random(size),
    words: await readVocabulary(),
    sentences: sentencesOf(shipped),
  };
  const drafts = new Map<string, Draft>();
  for (const { share, draft } of KINDS) {
    const until = drafts.size + Math.round(size * share);
    for (let tries = 0; drafts.size < until && tries < size * 50; tries++) {
      const page = draft(writer);
      if (!drafts.has(page.title)) drafts.set(page.title, page);
    }
  }
  const list = [...drafts.values()];
  return { ...toCorpus(`generated ${size}`, list.map(toPage)), drafts: list };
}

function sentencesOf({ pages }: Corpus): string[] {
  return pages.flatMap(({ text }) =>
    [...text.matchAll(/(?<=[。！？])[\p{sc=Han}，、：；“”]{12,60}。/gu)].map(
      ([sentence]) => sentence,
    ),
  );
}

function toPage({ collection, title, paragraphs }: Draft, index: number): BenchPage {
  const id = `page-${String(index + 1).padStart(4, '0')}`;
  return {
    id,
    url: `/${id}/`,
    title,
    text: `${title} ${paragraphs.join(' ')}`,
    html: toHtml(
      title,
      paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
      collection,
    ),
  };
}

/** A page with the marks that the site's own pages have for the index. */
export function toHtml(title: string, body: string, collection?: string): string {
  const filter = collection
    ? `<p hidden><span data-pagefind-filter="collection">${escapeHtml(collection)}</span></p>`
    : '';
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>` +
    `<body><main data-pagefind-body><h1>${escapeHtml(title)}</h1>${body}${filter}</main></body></html>`
  );
}

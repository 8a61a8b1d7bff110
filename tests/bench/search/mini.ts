import MiniSearch from 'minisearch';
import type { BenchPage } from './corpus.ts';
import type { Answerer } from './evaluate.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function words(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase());
}

/** MiniSearch over words that `Intl.Segmenter` cuts: the baseline of a site without a search of its own. */
export function miniSearch(pages: readonly BenchPage[]): Answerer {
  const index = new MiniSearch<BenchPage>({ fields: ['title', 'text'], tokenize: words });
  index.addAll(pages);
  const isLatin = (term: string): boolean => /^[a-z]/i.test(term);
  return (text) =>
    Promise.resolve(
      index
        .search(text, {
          boost: { title: 3 },
          prefix: isLatin,
          fuzzy: (term) => (term.length > 2 ? 0.2 : false),
        })
        .map(({ id }) => String(id)),
    );
}

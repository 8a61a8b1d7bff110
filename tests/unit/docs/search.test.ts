import { test } from 'vitest';
import { makeWords } from '../../../src/search/build/words-pack.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { foldQuery } from '../../../src/search/fold-query.ts';
import { stripBoilerplate } from '../../../src/search/boilerplate.ts';
import { coverTokens } from '../../../src/search/phrase.ts';
import { packIndex } from '../../../src/search/packs/pack-index.ts';
import { openSegmenter, runsOf } from '../../../src/search/segment.ts';
import { understand } from '../../../src/search/understand.ts';
import { weigh } from '../../../src/search/likeness/weigh.ts';
import { type TestPage, toHtml } from '../search/search-kit.ts';
import { ExamplePage, json } from './examples-kit.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

test('the question in docs/architecture/search.md is answered in the steps that the page shows', async () => {
  const page = new ExamplePage('search.md');
  const site = JSON.parse(page.given('pages')) as TestPage[];
  const question = page.given('question').trim();
  const kept = site.map((one, number) => ({ path: `${number}/`, html: toHtml(one) }));
  const synonyms = [{ words: ['会员证', '京卡'], narrower: [] }];
  const asked = new Map([['/1/', ['京卡丢了怎么补']]]);
  const index = packIndex(kept, await makeWords(kept, { synonyms, asked }));
  const folded = foldQuery(question, index.head.simplified);
  const runs = runsOf(folded);
  const reading = await understand(folded, index);
  const [typed] = reading.plan.segments[0]?.variants ?? [];
  const bigrams = coverTokens(typed?.text ?? '').map(({ token }) => token);
  const weighed = await weigh(reading, index);
  const engine = new SearchEngine(() => Promise.resolve(index));
  const { certainty, hits, terms } = await engine.search({ query: question });
  await page.shows({
    fold: await json({
      folded,
      runs,
      bare: runs.map(stripBoilerplate),
      segments: runs.map(stripBoilerplate).flatMap(openSegmenter()),
    }),
    plan: await json({
      segments: reading.plan.segments.map(({ variants }) => ({ variants })),
      leftOut: reading.plan.stray,
    }),
    postings: await json(
      Object.fromEntries(
        await Promise.all(
          bigrams.map(async (bigram) => [bigram, await index.store.postings(bigram)] as const),
        ),
      ),
    ),
    evidence: await json(
      reading.evidence.map(({ found, pages, idf }) => ({
        found,
        idf: round(idf),
        pages: [...pages].map(([id, { title, variant }]) => ({ id, title, text: round(variant) })),
      })),
    ),
    rank: await json(
      reading.ranked.map(({ page: { id }, score, coverage }) => ({
        id,
        score: round(score),
        coverage: round(coverage),
      })),
    ),
    weigh: await json(
      weighed.map(({ page: { id }, score, signals: { words, asked, anywhere, body, roles } }) => ({
        id,
        score: round(score),
        signals: {
          words: round(words),
          asked: round(asked),
          anywhere: round(anywhere),
          body: round(body),
          roles: round(roles),
        },
      })),
    ),
    answer: await json({
      certainty,
      hits: hits.map(({ title, marks }) => ({ title, marks })),
      terms,
    }),
  });
});

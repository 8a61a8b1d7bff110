import { expect, it } from 'vitest';
import { writeCardTitle } from '../../../src/marks/card-title.ts';
import { neighboursNav } from '../../../src/marks/neighbours.ts';
import { Cards } from '../../../src/offline/build/cards.ts';
import { packAlone, packEntries, packLists } from '../../../src/offline/build/pack-pages.ts';
import { openContents, packTruly } from '../../../src/offline/build/pack-truly.ts';
import { NEIGHBOURS, type PackedPage } from '../../../src/offline/pack-format.ts';
import { BASE } from './site.ts';

const href = (slug: string) => `${BASE}rights/${slug}/`;
const title = (slug: string) => ({ href: href(slug), title: `问${slug}` });

/** Class names that no layout of ours has: packs recognise parts by marks. */
const page = (path: string, kind: string, main: string) => ({
  path,
  html: `<!DOCTYPE html><html data-site="${BASE}" data-kind="${kind}"><body><header>红烛</header><main class="x" data-main>${main}</main><footer>页脚</footer></body></html>`,
});
const card = (slug: string) =>
  `<li class="tile" data-card><ul><li>权益</li></ul>${writeCardTitle(title(slug), 2)}</li>`;
const entry = (slug: string, before?: string, after?: string) =>
  page(
    `rights/${slug}/`,
    'entry',
    `<section>答${slug}</section>${neighboursNav(before === undefined ? undefined : title(before), after === undefined ? undefined : title(after))}`,
  );

const entries = [entry('a', 'b'), entry('b', undefined, 'a')];
const list = page('rights/', 'list', `<ol>${card('b')}${card('a')}</ol>`);
const choice = page('rights/topic/joining/', 'choice', `<ol>${card('a')}</ol>`);
const cards = new Cards(BASE, entries, [list, choice]);

it('cards lie with their entries, whatever they hold, and lists name them in their order', async () => {
  const { shards } = await packEntries('rights', entries, cards);
  const { pack: lists, whole } = await packLists([list, choice], () => cards);
  expect(shards[0]?.pages.map(([path, , held]) => [path, held])).toEqual([
    ['rights/a/', card('a')],
    ['rights/b/', card('b')],
  ]);
  expect(lists.orders).toEqual({ rights: [1, 0] });
  expect(lists.pages.map(([path, , ...parts]) => [path, parts.find(Array.isArray)])).toEqual([
    ['rights/', ['<main class="x" data-main><ol>', 1, 0, '</ol></main>']],
    ['rights/topic/joining/', ['<main class="x" data-main><ol>', 0, '</ol></main>']],
  ]);
  expect(whole).toEqual([]);
});

it('links to neighbours are left to the order of the list, where they are those', async () => {
  const { shards } = await packEntries('rights', entries, cards);
  const [, , , main] = shards[0]?.pages[0] ?? [];
  expect(main).toBe(`<main class="x" data-main><section>答a</section>${NEIGHBOURS}</main>`);
  const other = neighboursNav(title('c'), undefined);
  expect(cards.withoutNeighbours({ path: 'rights/a/', html: '' }, other)).toBe(other);
});

it('a page that marks nothing of its own is stored as it is', async () => {
  const dues = page('dues/', '', '<p>会费</p>');
  const bare = { path: 'dues/bare/', html: '<!DOCTYPE html><html><main>会费</main></html>' };
  expect((await packAlone([bare, dues])).whole).toEqual(['dues/bare/']);
});

it('a page that could not be put together again is stored as it is', async () => {
  // Cuts off the last tag of a page unless it is told to take it as it is.
  const make = (literal: ReadonlySet<string>) =>
    entries.map(
      ({ path, html }) => [path, '', literal.has(path) ? html : html.slice(0, -7)] as const,
    );
  const open = (packed: readonly PackedPage[]) =>
    openContents([{ kind: 'pages', content: { templates: {}, pages: packed } }]);
  const packed = await packTruly(entries, make, open);
  expect(packed.map(([path, , html]) => ({ path, html }))).toEqual(entries);
  await expect(packTruly(entries, () => make(new Set()), open)).rejects.toThrow('rights/a/');
});

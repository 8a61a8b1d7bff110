import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { importsOf } from '../imports-of.ts';

interface Stored {
  id: string;
  filePath: string;
  digest: string;
  data: Record<string, unknown>;
}

let entries: Record<string, Stored[]>;
let now: Date;

vi.mock('../../src/site/content.ts', () => ({
  getEntries: (name: string) => Promise.resolve(entries[name] ?? []),
  getListed: (name: string) =>
    Promise.resolve((entries[name] ?? []).filter(({ data }) => data['over'] !== true)),
  isListed: (_: string, { data }: Stored) => data['over'] !== true,
  getNow: () => now,
}));

const entry = (slug: string, data: Record<string, unknown> = {}): Stored => ({
  id: slug,
  filePath: `content/essays/${slug}.md`,
  digest: `${slug} as it was`,
  data: { slug, title: `题目 ${slug}`, ...data },
});

/** The keys of a new build, of the page of essay `b` and of the list of essays. */
async function keys(): Promise<{ page: string; list: string; other: string }> {
  vi.resetModules();
  const { entryPageKey, listPageKey } = await import('../../src/site/page-keys.ts');
  const essay = entries['essays']?.find(({ id }) => id === 'b') as Parameters<
    typeof entryPageKey
  >[0];
  return {
    page: await entryPageKey(essay),
    list: await listPageKey('essays'),
    other: await listPageKey('rights'),
  };
}

const PHOTO = new Proxy(
  { src: '/_astro/a.jpg' },
  {
    get: (target, name) => {
      if (name === 'clone') return { ...target };
      throw new Error(`the original would be published: ${String(name)} was read`);
    },
  },
);

// In development Astro asks for keys too, and does not use them.
beforeEach(() => {
  vi.stubEnv('DEV', false);
  now = new Date('2026-11-28T12:00:00+08:00');
  entries = {
    essays: [entry('a'), entry('b', { start: '2026-11-28T14:00:00+08:00', cover: { src: PHOTO } })],
    rights: [entry('asked')],
  };
});

test.each<[string, () => void, readonly ('page' | 'list' | 'other')[]]>([
  ['nothing', () => undefined, []],
  ['an hour in which nothing begins', () => (now = new Date(now.getTime() + 3_600_000)), []],
  [
    'the hour in which it begins',
    () => (now = new Date('2026-11-28T14:00:01+08:00')),
    ['page', 'list'],
  ],
  ['its text', () => (essay('b').digest = 'changed'), ['page', 'list']],
  ['the text of another', () => (essay('a').digest = 'changed'), ['list']],
  ['the title of another', () => (essay('a').data['title'] = '新题目'), ['page', 'list', 'other']],
  ['the address of another', () => (essay('a').data['slug'] = 'c'), ['page', 'list', 'other']],
  ['the order', () => entries['essays']?.reverse(), ['page', 'list', 'other']],
  [
    'that another is no longer listed',
    () => (essay('a').data['over'] = true),
    ['page', 'list', 'other'],
  ],
  ['a new entry', () => entries['essays']?.push(entry('c')), ['page', 'list', 'other']],
  ['a new entry elsewhere', () => (entries['pages'] = [entry('about')]), ['page', 'list', 'other']],
])('%s changes the keys of the pages that show it', async (_, change, expected) => {
  const before = await keys();
  change();
  const after = await keys();
  const changed = (['page', 'list', 'other'] as const).filter(
    (name) => before[name] !== after[name],
  );
  expect(changed).toEqual(expected);
});

function essay(slug: string): Stored {
  const found = entries['essays']?.find(({ id }) => id === slug);
  if (!found) throw new Error(slug);
  return found;
}

/** What each file that a layout is made of takes from `src/site/content.ts`. */
function readersOf(layout: string): Record<string, string> {
  const readers: Record<string, string> = {};
  const open = [layout];
  const known = new Set(open);
  for (const file of open) {
    const text = readFileSync(file, 'utf8');
    const [, names = ''] =
      /^import \{([^}]*)\} from '[./]*(?:site\/)?content\.ts';$/m.exec(text) ?? [];
    const values = names.split(',').map((name) => name.trim());
    const taken = values.filter((name) => name !== '' && !name.startsWith('type ')).sort();
    if (taken.length > 0) readers[file] = taken.join(' ');
    for (const path of importsOf(file).filter((specifier) => specifier.startsWith('.'))) {
      const target = join(dirname(file), path);
      if (!/^src\/.*\.(?:astro|tsx?)$/.test(target) || known.has(target)) continue;
      known.add(target);
      open.push(target);
    }
  }
  return readers;
}

/** Settings and the day: `src/publish/kept-pages.ts` covers them. Of entries, footers show titles. */
const EVERY_PAGE = {
  'src/components/SiteFooter.astro': 'getEntries getSite',
  'src/layouts/Site.astro': 'getSite',
  'src/site/own-pictures.ts': 'getSite',
};

// A failure here is no mistake by itself: what a page newly shows of entries belongs into its key.
test('the key of an entry’s page covers all that it reads of others: titles and addresses', () => {
  expect(readersOf('src/layouts/Entry.astro')).toEqual({
    ...EVERY_PAGE,
    'src/components/Neighbours.astro': 'getListed',
    'src/components/Related.astro': 'getPublished',
    'src/layouts/Entry.astro': 'getLaws getOffice getSite getSourced',
    'src/site/entry-markup.ts': 'getLawSources getNow getRegion getTerms showEntry',
  });
  expect(readersOf('src/layouts/Poster.astro')).toEqual({
    'src/layouts/Poster.astro': 'getLaws getSite',
  });
});

test('the key of a list covers all that it reads: entries of its own collection', () => {
  expect(readersOf('src/layouts/List.astro')).toEqual({
    ...EVERY_PAGE,
    'src/components/Agenda.astro': 'getNow',
    'src/components/Chip.astro': 'getNow',
    'src/components/EntryCard.astro': 'getToday',
    'src/layouts/List.astro': 'getListed getOffice',
    'src/site/choice-lists.ts': 'getEntries getSettingNames isListed',
    'src/site/page-keys.ts': 'getEntries getListed getNow isListed',
    'src/site/routes.ts': 'getEntries getListed getMerged',
  });
});

test('the key of a merchant’s page covers the lists of what is near it', () => {
  expect(readersOf('src/components/Nearby.astro')).toEqual({
    'src/site/nearby.ts': 'getListed getNow getToday',
  });
});

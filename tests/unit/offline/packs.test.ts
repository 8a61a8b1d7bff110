import { describe, expect, it } from 'vitest';
import { NEIGHBOURS } from '../../../src/offline/pack-format.ts';
import { openPacks } from '../../../src/offline/packs.ts';
import type { Manifest, Level, PackFile, PackedPages } from '../../../src/offline/types.ts';

const card = (slug: string, title: string) =>
  `<li class="card"><h2 class="card-title"><a href="/rights/${slug}/">${title}</a></h2></li>`;

const CONTENTS: Readonly<Record<string, unknown>> = {
  frame: { pages: [['', '', '<html>首页']] },
  pages: {
    templates: { rights: ['<html>', '</html>'], lists: ['<ul>', '</ul>'] },
    pages: [['contact/', '', '<html><div data-pagefind-body>联系']],
  },
  lists: { orders: { rights: [2, 0, 1] }, pages: [['rights/', 'lists', [2, '、', 0, 1]]] },
  first: {
    pages: [
      ['rights/a/', 'rights', card('a', '甲'), `<main data-pagefind-body>甲</main>${NEIGHBOURS}`],
      ['rights/b/', 'rights', card('b', '乙'), `<main>乙</main>${NEIGHBOURS}`],
    ],
  },
  second: { pages: [['rights/c/', 'rights', card('c', '$&'), `<main>丙</main>${NEIGHBOURS}`]] },
};

const pack = (path: string, kind: PackFile['kind'], level: Level, rest: Partial<PackFile> = {}) =>
  ({ path, kind, level, hash: '', bytes: 0, brotli: 0, pages: 1, ...rest }) as PackFile;

const manifest: Manifest = {
  id: '0123456789',
  time: '2026-11-22T18:40:05+08:00',
  packs: [
    pack('frame', 'frame', 'visited'),
    pack('pages', 'pages', 'carry'),
    pack('lists', 'lists', 'carry'),
    pack('first', 'entries', 'carry', { collection: 'rights', pages: 2, from: 'rights/a/' }),
    pack('second', 'entries', 'carry', { collection: 'rights', from: 'rights/c/' }),
  ],
  assets: [],
  packed: [],
  pages: { visited: 0, carry: 0, everything: 0 },
  pictures: { visited: 0, carry: 0, everything: 0 },
};

function open(level: Level = 'everything', contents = CONTENTS): PackedPages & { read: string[] } {
  const read: string[] = [];
  const pages = openPacks(manifest.packs, level, ({ path }) => {
    read.push(path);
    return path in contents
      ? Promise.resolve(structuredClone(contents[path]))
      : Promise.reject(new Error(`${path} is not kept`));
  });
  return Object.assign(pages, { read });
}

describe('the pages that packs hold', () => {
  it('are put together with their neighbours in the order of the list', async () => {
    const html = await open().page('rights/a/');
    expect(html).toContain('<html><main data-pagefind-body>甲</main><nav class="neighbours"');
    expect(html).toContain('<a href="/rights/c/" rel="prev"><span>上一条</span>$&</a>');
    expect(html).toContain('<a href="/rights/b/" rel="next"><span>下一条</span>乙</a>');
    expect(await open().page('rights/b/')).not.toContain('rel="next"');
  });

  it('show the cards of a list in its order', async () => {
    const html = await open().page('rights/');
    expect(html).toBe(`<ul>${card('c', '$&')}、${card('a', '甲')}${card('b', '乙')}</ul>`);
  });

  it('read a pack when it is asked for, and once', async () => {
    const pages = open();
    await pages.page('');
    expect(pages.read).toEqual(['frame']);
    await Promise.all([pages.page('rights/a/'), pages.page('rights/a/'), pages.page('rights/b/')]);
    expect([...pages.read].sort()).toEqual(['first', 'frame', 'lists', 'pages', 'second']);
  });

  it('are those of the level', async () => {
    expect(await open('visited').page('')).toBe('<html>首页');
    expect(await open('visited').page('rights/a/')).toBeUndefined();
    expect(open('visited').read).toEqual([]);
  });

  it.each(['rights/no-such/', 'rights/a', 'rights', '/', '../', '__proto__/', 'essays/a/'])(
    'are not those at %s',
    async (path) => {
      expect(await open().page(path)).toBeUndefined();
    },
  );

  it('of the search are those with something to find', async () => {
    const found = await open().searchable();
    expect(found.map(({ path }) => path)).toEqual(['contact/', 'rights/a/']);
  });
});

describe('packs that are gone or broken', () => {
  it('throw, and are read again when they are there', async () => {
    const contents = { ...CONTENTS };
    delete contents['first'];
    const pages = open('everything', contents);
    await expect(pages.page('rights/a/')).rejects.toThrow('not kept');
    expect(await pages.page('')).toBe('<html>首页');
    contents['first'] = CONTENTS['first'];
    expect(await pages.page('rights/a/')).toContain('甲');
  });

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['no pages', {}],
  ])('never become half a page: %s', async (_what, content) => {
    await expect(
      open('everything', { ...CONTENTS, first: content }).page('rights/a/'),
    ).rejects.toThrow();
  });

  it('without the template of a page do not have it', async () => {
    const contents = { ...CONTENTS, pages: { templates: {}, pages: [] } };
    expect(await open('everything', contents).page('rights/a/')).toBeUndefined();
  });
});

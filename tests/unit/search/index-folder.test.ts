import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from '../../../src/system/files-in.ts';
import { indexFolder } from '../../../src/search/index-folder.ts';
import { MemoryStore } from './memory-store.ts';
import { toHtml } from './search-kit.ts';

let root: string;
let store: MemoryStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'index-folder-'));
  store = new MemoryStore();
  await writePage('dues', '会费怎么交');
  await writePage('dues/waived', '会费怎么减免');
});
afterEach(() => rm(root, { recursive: true }));

const site = () => join(root, 'site');
const published = () => join(root, 'published');

async function writePage(path: string, text: string): Promise<void> {
  await mkdir(join(site(), path), { recursive: true });
  await writeFile(join(site(), path, 'index.html'), toHtml({ title: '会费', text }));
}

/** Indexes the site, over what was published. */
async function build(name: string) {
  const target = join(root, name);
  const earlier = { store, published: published() };
  return { target, ...(await indexFolder(site(), target, { synonyms: [] }, earlier)) };
}

/** The files below a folder, with their contents. */
const contents = async (folder: string) =>
  new Map(
    await Promise.all(
      filesIn(folder)
        .sort()
        .map(async (path) => [path, await readFile(join(folder, path), 'hex')] as const),
    ),
  );

/** Paths in the bundle that are second names of published files. */
async function linked(target: string): Promise<string[]> {
  const inode = async (file: string) => (await stat(file)).ino;
  const paths = filesIn(target);
  const isSame = await Promise.all(
    paths.map(
      async (path) => (await inode(join(target, path))) === (await inode(join(published(), path))),
    ),
  );
  return paths.filter((_, at) => isSame[at]);
}

test('of the same pages: the published files, but for the pointer; nothing is made', async () => {
  const first = await build('first');
  await cp(first.target, published(), { recursive: true });
  const { length } = store.made;
  const second = await build('second');
  expect(await contents(second.target)).toEqual(await contents(first.target));
  expect({ sizes: second.sizes, figures: second.figures }).toEqual({
    sizes: first.sizes,
    figures: first.figures,
  });
  expect((await linked(second.target)).sort()).toEqual(
    filesIn(second.target)
      .filter((path) => path !== 'current.json')
      .sort(),
  );
  expect(store.made).toHaveLength(length);
});

test.each(['changed', 'removed'])(
  'a published file was %s: the files of a clean build',
  async (how) => {
    const first = await build('first');
    await cp(first.target, published(), { recursive: true });
    const lexicon = filesIn(published()).find((path) => path.endsWith('lexicon.json')) ?? '';
    if (how === 'changed') await writeFile(join(published(), lexicon), '{}');
    else await rm(join(published(), lexicon));
    const second = await build('second');
    expect(await contents(second.target)).toEqual(await contents(first.target));
  },
);

test('another page, another word of the synonyms: another index, as a clean build makes it', async () => {
  const first = await build('first');
  await cp(first.target, published(), { recursive: true });
  await writePage('dues', '会费怎么补交');
  const second = await build('second');
  const clean = join(root, 'clean');
  await indexFolder(site(), clean, { synonyms: [] });
  expect(await contents(second.target)).toEqual(await contents(clean));
  const taught = { synonyms: [{ words: ['会费', '党费'], narrower: [] }] };
  const other = join(root, 'other');
  await indexFolder(site(), other, taught, { store, published: published() });
  await indexFolder(site(), join(root, 'clean-other'), taught);
  expect(await contents(other)).toEqual(await contents(join(root, 'clean-other')));
});

test('a page without the mark may change: the index is the published one', async () => {
  await mkdir(join(site(), 'list'));
  await writeFile(join(site(), 'list/index.html'), '<p>甲</p>');
  const first = await build('first');
  await cp(first.target, published(), { recursive: true });
  await writeFile(join(site(), 'list/index.html'), '<p>乙</p>');
  expect(await linked((await build('second')).target)).not.toEqual([]);
});

import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { getEntries, getMerged, getNow } from '../site/content.ts';
import type { BuildRecord, PublishedFile } from '../values/build-record.ts';
import { currentCommit } from '../system/commit.ts';
import { contentHash } from '../values/content-hash.ts';
import { contentRoot } from '../settings/content-root.ts';
import { toShanghaiTimestamp } from '../values/dates.ts';
import { entryHref, href } from '../site/href.ts';
import { collectionNames, settings } from '../collections/index.ts';
import { inputsFromEnvironment } from '../publish/inputs.ts';

/**
 * The entries that this build published, for the editors' desk. Only data from `site/content.ts`,
 * so no drafts.
 */
export const GET: APIRoute = async () => {
  const root = contentRoot();
  const commit = await currentCommit(root);
  const inputs = inputsFromEnvironment();
  const record: BuildRecord = {
    ...(commit !== undefined && { commit }),
    time: toShanghaiTimestamp(getNow()),
    ...(inputs && { inputs }),
    entries: Object.fromEntries([
      ...(await publishedEntries(root)),
      ...(await settingsFiles(root)),
    ]),
  };
  return new Response(JSON.stringify(record), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
};

type Item = readonly [path: string, file: PublishedFile];

async function publishedEntries(root: string): Promise<Item[]> {
  const collections = await Promise.all(
    collectionNames.map(async (name) => {
      const own = (await getEntries(name)).map((entry) => ({
        entry,
        href: entryHref(name, entry.data.slug),
      }));
      return Promise.all(
        [...own, ...(await getMerged(name))].map(
          async ({ entry: { filePath = '' }, href: page }): Promise<Item> => {
            const path = resolve(filePath);
            const hash = await contentHash(await readFile(path, 'utf8'));
            return [nameOf(path, root), { href: page, hash }];
          },
        ),
      );
    }),
  );
  return collections.flat();
}

/** Settings affect the whole site; they are listed with its home page. */
function settingsFiles(root: string): Promise<Item[]> {
  const files = Object.values(settings).map(({ path }) => path);
  return Promise.all(
    files.map(async (path): Promise<Item> => {
      const text = await readFile(resolve(root, path.replace('content/', '')), 'utf8');
      return [path, { href: href('/'), hash: await contentHash(text) }];
    }),
  );
}

/** The path as editors know it, independent of the content's location on this machine. */
function nameOf(path: string, root: string): string {
  return `content/${relative(root, path).split(sep).join('/')}`;
}

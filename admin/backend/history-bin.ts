import { BIN_DAYS } from '../../src/model/bin.ts';
import { collections } from '../../src/collections/index.ts';
import type { Host } from '../port/backend.ts';
import { errorIn, readContent } from '../content/formats.ts';
import type { HostHistory } from './host-history.ts';
import { DeskError } from '../ground/desk-error.ts';
import { entryKey } from '../../src/collections/places.ts';
import type { Bin, Deleted } from '../port/bin.ts';

/** The messages of the desk's own commits that delete an entry (`decap/backend-config.ts`). */
const DELETION = /^删除(.+)：([a-z0-9-]+)\s*$/m;

/** Entries that the desk deleted at a host, from the history of the repository. */
export function historyBin(host: Host, history: () => HostHistory): Bin {
  return {
    days: BIN_DAYS,
    list: async () => {
      const since = new Date(Date.now() - BIN_DAYS * 86_400_000);
      const seen = new Set<string>();
      const deletions = (await history().commitsSince(since)).flatMap((commit) => {
        const path = deletedPath(commit.message);
        const [parent] = commit.parents;
        if (path === undefined || parent === undefined || seen.has(path)) return [];
        seen.add(path);
        return [{ id: parent, path, deletedAt: commit.date, by: commit.author }];
      });
      const found = await Promise.all(deletions.map((deletion) => describe(history(), deletion)));
      return found.filter((deleted) => deleted !== undefined);
    },
    restore: async ({ id, path, title }, review) => {
      const raw = await history().readAt(id, path);
      const key = entryKey(path);
      if (raw === undefined || !key) throw new DeskError(`仓库的历史里没有找到 ${path}`);
      await host.persistEntry(
        { dataFiles: [{ path, slug: key.slug, raw }], assets: [] },
        {
          newEntry: true,
          exact: true,
          collectionName: key.collection,
          commitMessage: `恢复：${title}`,
          useWorkflow: review,
          ...(review && { status: 'draft', unpublished: false }),
        },
      );
    },
  };
}

function deletedPath(message: string): string | undefined {
  const [, label = '', slug = ''] = DELETION.exec(message) ?? [];
  const collection = Object.values(collections).find(
    (model) => model.singular === label || model.label === label,
  );
  return collection && `${collection.folder}/${slug}.md`;
}

/** Adds the title; undefined for an entry that exists again. */
async function describe(
  history: HostHistory,
  deletion: Omit<Deleted, 'title'>,
): Promise<Deleted | undefined> {
  const { id, path } = deletion;
  const [text, now] = await Promise.all([history.readAt(id, path), history.read(path)]);
  if (text === undefined || now !== undefined) return undefined;
  const title = errorIn(path, text) ? path : readContent(path, text)['title'];
  return { ...deletion, title: typeof title === 'string' ? title : path };
}

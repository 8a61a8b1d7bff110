import { noteSaved } from '../publish/store.ts';
import type { Bin, Deleted } from '../bin/bin.ts';

type Request = (request: { action: string; params: Record<string, unknown> }) => Promise<unknown>;

/** The folder beside the content of this machine, through its file service. */
export function localBin(request: Request): Bin {
  const about = (action: string, { id }: Deleted) => request({ action, params: { id } });
  return {
    list: async () => (await request({ action: 'listDeleted', params: {} })) as Deleted[],
    restore: async (deleted, review) => {
      const { text } = (await about('restoreDeleted', deleted)) as { text: string };
      // Following is a courtesy: if it fails, the entry is back all the same.
      if (!review && text !== '') await noteSaved(deleted.path, text).catch(console.warn);
    },
    purge: async (deleted) => {
      await about('purgeDeleted', deleted);
    },
  };
}

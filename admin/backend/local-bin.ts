import { BIN_DAYS } from '../../src/model/bin.ts';
import type { Publishing } from '../publish/publishing.ts';
import type { ProxyBackend } from '../port/backend.ts';
import type { Bin, Deleted } from '../port/bin.ts';

type Request = ProxyBackend['request'];

/** The bin on this machine: a folder beside the content, through its file service. */
export function localBin(request: Request, publishing: Publishing): Bin {
  const about = (action: string, { id }: Deleted) => request({ action, params: { id } });
  return {
    days: BIN_DAYS,
    list: async () => (await request({ action: 'listDeleted', params: {} })) as Deleted[],
    restore: async (deleted, review) => {
      const { text } = (await about('restoreDeleted', deleted)) as { text: string };
      // Tracking is optional: if it fails, the entry has been restored nevertheless.
      if (!review && text !== '')
        await publishing.noteSaved(deleted.path, text).catch(console.warn);
    },
    purge: async (deleted) => {
      await about('purgeDeleted', deleted);
    },
  };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currentCommit } from '../system/commit.ts';
import { settings } from '../collections/index.ts';
import type { ContentSource, ContentState } from './content-source.ts';
import { digestFiles, stampFiles } from './digest-files.ts';
import { PublishError } from './publish-error.ts';

/** A glance at 1,500 files takes 15 ms. */
const WATCH = { every: 1000, settle: 300 };

/** A content folder of this machine, which other processes may change at any time. */
export function folderSource(folder: string): ContentSource {
  const look = async (): Promise<ContentState> => {
    if (!isContentFolder(folder))
      throw new PublishError(`这个文件夹里没有内容（settings/site.yml）：${folder}`);
    // A build records the commit, which also decides whether it may write the desk's index.
    const commit = await currentCommit(folder);
    const { bytes, stamp } = await digestFiles(folder);
    return { identity: `${commit ?? ''} ${bytes}`, name: commit?.slice(0, 7) ?? folder, stamp };
  };
  return {
    look,
    bring: async () => ({ state: await look(), folder }),
    misleading: [],
    watch: { ...WATCH, glance: () => stampFiles(folder) },
  };
}

/** Whether a folder looks like `content/`. */
export function isContentFolder(folder: string): boolean {
  return existsSync(join(folder, settings.site.path.replace('content/', '')));
}

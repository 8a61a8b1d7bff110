import { isMissing } from '../ground/failures.ts';
import type { Host } from '../port/backend.ts';

/** Whether an entry has a draft that has not been published. */
export async function hasDraft(host: Pick<Host, 'unpublishedEntry'>, path: string): Promise<boolean> {
  const [, collection = '', file = ''] = path.split('/');
  try {
    await host.unpublishedEntry({ collection, slug: file.replace(/\.md$/, '') });
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

import { getChanges } from '../../site/updates.ts';

/** The changes of every page, for 我的收藏, which marks what has changed since it was saved. */
export const GET = async () => Response.json(await getChanges());

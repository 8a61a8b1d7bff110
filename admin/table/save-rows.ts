import { hasDraft } from '../content/has-draft.ts';
import type { Host } from '../port/backend.ts';
import type { SaveTogether, TextChange } from '../port/save-together.ts';

/** How the table's rows are saved. */
export interface Saving {
  host: Host;
  saveTogether: SaveTogether;
  /** Each entry becomes a draft of its own, since reviews are of one entry. */
  review: boolean;
  /** The first words of the commit's message, `商户表格`. */
  what: string;
}

/** The entries that were not saved, with the reason as a sentence for the editor. */
export type NotSaved = ReadonlyMap<string, string>;

const OVERTAKEN = '刚才有人存过这一条，没有存；已换成新的，你改的格子还在，看一遍再存';

/** Saves entries: in one commit, or as a draft each where changes are reviewed. Rejects if nothing was written. */
export async function saveRows(
  changes: readonly TextChange[],
  { host, saveTogether, review, what }: Saving,
): Promise<NotSaved> {
  if (review) return saveDrafts(changes, host, what);
  const overtaken = await saveTogether(changes, `${what}：${formatCounts(changes)}`);
  return new Map(overtaken.map((path) => [path, OVERTAKEN]));
}

/** `改 38 条，新建 2 条` */
export function formatCounts(changes: readonly Pick<TextChange, 'before'>[]): string {
  const added = changes.filter(({ before }) => before === undefined).length;
  const changed = changes.length - added;
  return [
    ...(changed > 0 ? [`改 ${changed} 条`] : []),
    ...(added > 0 ? [`新建 ${added} 条`] : []),
  ].join('，');
}

async function saveDrafts(
  changes: readonly TextChange[],
  host: Host,
  what: string,
): Promise<NotSaved> {
  const left = new Map<string, string>();
  for (const change of changes) {
    const why = await saveDraft(change, host, what).catch((error: unknown) => String(error));
    if (why !== undefined) left.set(change.path, why);
  }
  return left;
}

async function saveDraft(
  { path, before, after }: TextChange,
  host: Host,
  what: string,
): Promise<string | undefined> {
  if (await hasDraft(host, path)) return '有一份还没发布的草稿，请打开它在里面改';
  const isNew = before === undefined;
  if (!isNew && (await host.getEntry(path)).data !== before) return OVERTAKEN;
  const [, collectionName = '', file = ''] = path.split('/');
  await host.persistEntry(
    { dataFiles: [{ path, slug: file.replace(/\.md$/, ''), raw: after }], assets: [] },
    {
      newEntry: isNew,
      collectionName,
      commitMessage: `${what}：${formatCounts([{ before }])}`,
      useWorkflow: true,
      status: 'pending_review',
      unpublished: false,
    },
  );
  return undefined;
}

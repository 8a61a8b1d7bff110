import { collections, isCollectionName, modelAt } from '../../src/collections/index.ts';
import { deskKey } from '../ground/desk-storage.ts';
import { ownerOf } from './backup-key.ts';
import { type Backup, type Store, titleIn } from './backup.ts';

/** Unsaved work in this browser. */
export interface Kept {
  key: string;
  /** Address of its form below the desk's `#`. */
  address: string;
  title: string;
  /** The label of its collection. */
  collection: string;
  savedAt: number;
}

/** All unsaved work of this desk in this browser, the newest first. */
export async function listBackups(store: Store | undefined): Promise<Kept[]> {
  const keys = (await store?.keys()) ?? [];
  const kept = await Promise.all(
    keys.map(async (key) => {
      const place = placeOf(key);
      const backup = place && (await store?.getItem(key));
      return place && backup ? [toKept(key, place, backup)] : [];
    }),
  );
  return kept.flat().sort((a, b) => b.savedAt - a.savedAt);
}

interface Place {
  collection: string;
  slug: string;
}

/** The keys that `backupKey` makes: `backup.essays. /path/slug~form`. */
function placeOf(key: string): Place | undefined {
  const [, collection = ''] = /^backup\.([^.]+)\. /.exec(key) ?? [];
  const start = deskKey(`backup.${collection}.`);
  if (collection === '' || !key.startsWith(start)) return undefined;
  return { collection, slug: ownerOf(key.slice(start.length)).slug };
}

function toKept(key: string, { collection, slug }: Place, { path, raw, savedAt }: Backup): Kept {
  const isNew = path === '';
  const settings = isNew || isCollectionName(collection) ? undefined : modelAt(path)?.label;
  return {
    key,
    address: `/collections/${collection}/${isNew ? 'new' : `entries/${slug}`}`,
    title: settings ?? titleIn(path || `content/${collection}/new.md`, raw),
    collection: isCollectionName(collection) ? collections[collection].label : '设置',
    savedAt,
  };
}

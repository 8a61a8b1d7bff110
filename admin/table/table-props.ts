import type { CollectionModel, EntryTable } from '../../src/model/collection.ts';
import type { Host } from '../port/backend.ts';
import type { SaveTogether } from '../port/save-together.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';

/** A collection with a table. */
export type TableModel = CollectionModel & { table: EntryTable };

export interface TablePageProps {
  model: TableModel;
  host: Host;
  readSnapshot: ReadSnapshot;
  saveTogether: SaveTogether;
  review: boolean;
  /** Called after entries were saved: lists elsewhere show them as they were. */
  onSaved: () => void;
}

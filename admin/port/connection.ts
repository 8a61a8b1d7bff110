import type { Backend, Host } from './backend.ts';
import type { Bin } from './bin.ts';
import type { Repair } from './repair.ts';
import type { SaveTogether } from './save-together.ts';
import type { ReadSnapshot } from './snapshot.ts';

/** A request to the file service of this machine. Rejects with a `DeskError`. */
export type Ask = (action: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** What the current backend offers to the desk's own pages, besides what Decap calls. */
export interface Connection {
  host: Host & Pick<Backend, 'deleteFiles'>;
  readSnapshot: ReadSnapshot;
  bin: Bin;
  /** Writes a repaired file. Rejects with a `DeskError`, or with `SaveStoppedError` if the editor decided not to. */
  repair: (repair: Repair) => Promise<void>;
  saveTogether: SaveTogether;
  /** Only on one machine. */
  ask: Ask;
}

/** A file that could not be read, and its text now that it can. */
export interface Repair {
  path: string;
  collection: string;
  slug: string;
  /** The faulty text that was opened. */
  before: string;
  after: string;
  useWorkflow: boolean;
}

type Write = (repair: Repair) => Promise<void>;

let write: Write = () => Promise.reject(new Error('no backend has offered to repair files yet'));

/** A backend says how a repaired file is written. */
export function offerRepair(writer: Write): void {
  write = writer;
}

/** Writes a repaired file. Rejects with a `DeskError`, or with `SaveStopped` where the editor decided not to. */
export function repairFile(repair: Repair): Promise<void> {
  return write(repair);
}

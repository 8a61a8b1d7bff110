/** All of the content as it stands on the host: what lists, relations, checks and 内容体检 read. */
export interface Snapshot {
  /** Path below the project root → text: entries (`content/merchants/x.md`) and settings. */
  files: ReadonlyMap<string, string>;
  /** Names of the files in `content/media/`. */
  media: ReadonlySet<string>;
}

type Read = () => Promise<Snapshot>;

let read: Read = () => Promise.reject(new Error('no backend has offered a snapshot yet'));

/** A backend says how its content is read. */
export function offerSnapshot(reader: Read): void {
  read = reader;
}

/** The content now. Rejects with a `DeskError` where it cannot be read. */
export function readSnapshot(): Promise<Snapshot> {
  return read();
}

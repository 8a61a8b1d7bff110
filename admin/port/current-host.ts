import type { DataFile, PersistOptions } from './data-file.ts';

/** What the desk's own pages ask of the backend that Decap uses. */
export interface Host {
  getEntry(path: string): Promise<{ data: string }>;
  persistEntry(
    entry: { dataFiles: DataFile[]; assets: [] },
    options: PersistOptions,
  ): Promise<unknown>;
}

let current: Host | undefined;

/** A backend says that it is the one in use. */
export function offerHost(host: Host): void {
  current = host;
}

/** The backend in use. Throws before Decap has made one. */
export function currentHost(): Host {
  if (!current) throw new Error('no backend yet');
  return current;
}

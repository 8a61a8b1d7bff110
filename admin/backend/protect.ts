import { fieldsOf } from '../../src/model/index.ts';
import { writeContent } from '../../src/model/write-content.ts';
import { readContent } from './formats.ts';
import { openedText, rememberOpened } from './opened.ts';

/** A content file on its way to the host. */
export interface DataFile {
  path: string;
  slug: string;
  raw: string;
  newPath?: string;
  /** The text that `raw` replaces, for a backend that can compare it with what lies there; undefined for a new file. */
  base?: string | undefined;
}

export interface PersistOptions {
  newEntry?: boolean;
  [option: string]: unknown;
}

/** What a Decap backend does with entries, whatever host it writes to. */
interface Implementation {
  getEntry(path: string): Promise<{ data: string; file: object }>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  persistEntry(
    entry: { dataFiles: DataFile[]; assets: unknown[] },
    options: PersistOptions,
  ): Promise<unknown>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants `any[]` of a mixin's base (TS2545).
type ImplementationClass = new (...args: any[]) => Implementation;

/**
 * Gives a Decap backend what protects editors' work, whatever host it writes to: an entry is saved as the text that
 * the form started from, with only those bytes changed that the editor changed.
 */
export function protect<Backend extends new (...args: never[]) => object>(Base: Backend): Backend {
  class Protected extends (Base as unknown as ImplementationClass) {
    override async getEntry(path: string) {
      const entry = await super.getEntry(path);
      rememberOpened(path, entry.data);
      return entry;
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ) {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      rememberOpened(path, text);
      return text;
    }

    override async persistEntry(
      { dataFiles, assets }: { dataFiles: DataFile[]; assets: unknown[] },
      options: PersistOptions,
    ) {
      const files = dataFiles.map((file) => merge(file, options));
      const answer = await super.persistEntry({ dataFiles: files, assets }, options);
      for (const { path, raw } of files) rememberOpened(path, raw);
      return answer;
    }
  }
  return Protected as unknown as Backend;
}

/** Decap's text holds the form's values; what is saved is the old text with those values in it. */
function merge(file: DataFile, { newEntry }: PersistOptions): DataFile {
  const base = newEntry === true ? undefined : openedText(file.path);
  const raw = writeContent(file.path, base, readContent(file.path, file.raw), fieldsOf(file.path));
  return { ...file, raw, base };
}

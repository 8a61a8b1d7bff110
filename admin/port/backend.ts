/**
 * The methods that Decap calls on a backend (decap-cms-core `backend.js`), as far as the desk uses them: the one
 * declaration for Decap's own backends, for the wrappers around them, and for the desk's pages that save through them.
 */
export interface Backend {
  /** The page shown before the sign-in. */
  authComponent(): unknown;
  authenticate(credentials: Credentials): Promise<User>;
  restoreUser(user: User): Promise<User>;
  logout(): unknown;
  status(): Promise<unknown>;

  entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  /** Not every backend has it: Decap then calls {@link entriesByFolder}. */
  allEntriesByFolder?(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  entriesByFiles(files: readonly FileName[]): Promise<LoadedEntry[]>;
  getEntry(path: string): Promise<LoadedEntry>;
  persistEntry(entry: Entry, options: PersistOptions): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;

  unpublishedEntry(target: { collection: string; slug: string }): Promise<UnpublishedEntry>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;

  getMedia(folder?: string): Promise<MediaFile[]>;
  getMediaFile(path: string): Promise<MediaFile>;
  persistMedia(asset: Asset, options?: object): Promise<unknown>;
}

/** A backend as it is registered: Decap instantiates it with its own configuration. */
export type BackendClass<Kind extends Backend = Backend> = new (
  config: object,
  options?: object,
) => Kind;

/** The part of the current backend that the desk's own pages use. */
export type Host = Pick<Backend, 'getEntry' | 'persistEntry' | 'unpublishedEntry'>;

/** Decap's backends for Forgejo, Gitea, GitLab and GitHub; the additional members that they share. */
export interface HostedBackend extends Backend {
  /** Null before the sign-in. */
  api: (HostApi & { hasWriteAccess(): Promise<boolean> }) | null;
  options: { updateUserCredentials?: (tokens: Credentials) => unknown };
}

/** The connection of such a backend, with its token and its error handling. */
export interface HostApi {
  repoURL: string;
  branch: string;
  readFile(path: string, id?: string | null): Promise<string>;
  /** Of all hosts but GitLab. */
  request(path: string): Promise<unknown>;
  /** Of GitLab. */
  requestJSON(request: { url: string; params: Record<string, string> }): Promise<unknown>;
}

/** Decap's backend for files behind a service on this machine. */
export interface ProxyBackend extends Backend {
  readonly proxyUrl: string;
  readonly mediaFolder: string;
  request(payload: ProxyRequest): Promise<unknown>;
}

export interface ProxyRequest {
  action: string;
  params: Record<string, unknown>;
}

/** The result of a sign-in, under the names by which Decap stores it. */
export interface Credentials {
  token: string;
  refresh_token?: string;
}

export interface User extends Partial<Credentials> {
  name?: string;
  login: string;
  avatar_url?: string;
}

export interface FileName {
  path: string;
  label?: string;
}

export interface LoadedEntry {
  file: FileName & { id: string | null };
  /** Null if there is no such file. */
  data: string | null;
}

export interface UnpublishedEntry {
  /** Not every host tells it. */
  pullRequestAuthor?: string;
  diffs: { id: string; path: string }[];
}

/** What one save contains: an entry's files, and the pictures that were chosen for it. */
export interface Entry {
  dataFiles: DataFile[];
  assets: Asset[];
}

/** A content file to be written on the host. */
export interface DataFile {
  path: string;
  slug: string;
  raw: string;
  newPath?: string;
  /** The text that `raw` replaces, for a backend that can compare it with the stored one; undefined for a new file. */
  base?: string | undefined;
  /** Of one file among several that are saved together; else the options' `newEntry`. */
  isNew?: boolean | undefined;
}

export interface PersistOptions {
  newEntry?: boolean;
  collectionName?: string;
  useWorkflow?: boolean;
  unpublished?: boolean;
  /** The text is that of an existing file, and is written unchanged. */
  exact?: boolean;
  [option: string]: unknown;
}

export interface Asset {
  path: string;
  toBase64(): Promise<string>;
}

export interface MediaFile {
  id: string;
  name: string;
  path: string;
  size: number;
  url?: string;
  displayURL?: unknown;
}

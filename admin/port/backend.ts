/**
 * What Decap calls on a backend (decap-cms-core `backend.js`), as far as the desk looks at it: the one description of
 * it, for Decap's own backends, for what is put around them, and for the desk's pages that save by them.
 */
export interface Backend {
  /** The page before somebody has signed in. */
  authComponent(): unknown;
  authenticate(credentials: Credentials): Promise<User>;
  restoreUser(user: User): Promise<User>;
  logout(): unknown;
  status(): Promise<unknown>;

  entriesByFolder(folder: string, extension: string, depth: number): Promise<LoadedEntry[]>;
  /** Not of every backend: Decap then takes {@link entriesByFolder}. */
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

/** A backend as it is registered: Decap makes one of it, from its own configuration. */
export type BackendClass<Kind extends Backend = Backend> = new (
  config: object,
  options?: object,
) => Kind;

/** What the desk's own pages ask of the backend in use. */
export type Host = Pick<Backend, 'getEntry' | 'persistEntry' | 'unpublishedEntry'>;

/** Decap's backends for Forgejo, Gitea, GitLab and GitHub, which share this besides. */
export interface HostedBackend extends Backend {
  /** None before somebody has signed in. */
  api: (HostApi & { hasWriteAccess(): Promise<boolean> }) | null;
  options: { updateUserCredentials?: (tokens: Credentials) => unknown };
}

/** The connection of such a backend, with its token and its failures. */
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

/** What a sign-in gives, in the names that Decap stores it under. */
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
  /** Null where there is no such file. */
  data: string | null;
}

export interface UnpublishedEntry {
  diffs: { id: string; path: string }[];
}

/** What is saved at once: an entry's files, and the pictures that were chosen for it. */
export interface Entry {
  dataFiles: DataFile[];
  assets: Asset[];
}

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
  collectionName?: string;
  useWorkflow?: boolean;
  unpublished?: boolean;
  /** The text is that of a file which there was, and is written as it is. */
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

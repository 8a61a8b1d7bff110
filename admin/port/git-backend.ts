import type { CmsConfig } from 'decap-cms-core';
import type { Tokens } from '../sign-in/oauth.ts';

export interface HostUser extends Tokens {
  name?: string;
  login: string;
  avatar_url?: string;
}

export interface LoadedEntry {
  file: { path: string; id: string | null };
  data: string;
}

/** What we use of Decap's backends for Forgejo, Gitea, GitLab and GitHub, which share this shape. */
export interface GitBackend {
  api: {
    readFile: (path: string, id?: string | null) => Promise<string>;
    hasWriteAccess: () => Promise<boolean>;
  } | null;
  options: { updateUserCredentials?: (tokens: Tokens) => unknown };
  authComponent(): unknown;
  authenticate(credentials: Tokens): Promise<HostUser>;
  restoreUser(user: HostUser): Promise<HostUser>;
  logout(): unknown;
  status(): Promise<unknown>;
  getEntry(path: string): Promise<LoadedEntry>;
  persistEntry(entry: unknown, options: unknown): Promise<unknown>;
  persistMedia(file: unknown, options: unknown): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

export type GitBackendClass = new (config: CmsConfig, options?: object) => GitBackend;

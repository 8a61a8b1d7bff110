/**
 * What the desk uses of Decap's packages that ship without types.
 * Read off their sources in decap-cms-app 3.16.3; the pinned versions keep it true.
 */
declare module 'decap-cms-backend-proxy' {
  export interface AssetProxy {
    path: string;
    toBase64(): Promise<string>;
  }

  export interface MediaFile {
    id: string;
    name: string;
    path: string;
    size: number;
    url: string;
    displayURL: string;
  }

  export class ProxyBackend {
    constructor(config: { backend: { proxy_url: string }; media_folder: string }, options?: object);
    readonly branch: string;
    readonly proxyUrl: string;
    readonly mediaFolder: string;
    authComponent(): unknown;
    authenticate(): Promise<unknown>;
    request(payload: { action: string; params: Record<string, unknown> }): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    persistEntry(
      entry: { dataFiles: { path: string; raw: string }[]; assets: AssetProxy[] },
      options: { newEntry?: boolean; useWorkflow?: boolean },
    ): Promise<unknown>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
    getMedia(folder?: string): Promise<MediaFile[]>;
    getMediaFile(path: string): Promise<MediaFile>;
    persistMedia(asset: AssetProxy): Promise<MediaFile>;
  }
}

declare module 'decap-cms-locales' {
  export interface Phrases {
    [key: string]: string | Phrases;
  }
  export const en: Phrases;
  export const zh_Hans: Phrases;
}

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';
  const widget: { Widget: () => CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-widget-markdown/dist/esm/serializers/index.js' {
  import type { SlateNode } from './body/slate.ts';
  export function markdownToSlate(markdown: string, options?: object): SlateNode[];
  export function slateToMarkdown(nodes: readonly SlateNode[], options?: object): string;
}

declare module 'decap-cms-backend-forgejo' {
  import type { GitBackendClass } from '../port/git-backend.ts';
  export const ForgejoBackend: GitBackendClass;
}

declare module 'decap-cms-backend-gitea' {
  import type { GitBackendClass } from '../port/git-backend.ts';
  export const GiteaBackend: GitBackendClass;
}

declare module 'decap-cms-backend-gitlab' {
  import type { GitBackendClass } from '../port/git-backend.ts';
  export const GitLabBackend: GitBackendClass;
}

declare module 'decap-cms-backend-github' {
  import type { GitBackendClass } from '../port/git-backend.ts';
  export const GitHubBackend: GitBackendClass;
}

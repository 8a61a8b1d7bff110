/**
 * Declares the parts that the desk uses of Decap's packages without types. Taken from their sources in decap-cms-app
 * 3.16.3; versions are pinned, so this stays correct.
 */
declare module 'decap-cms-backend-proxy' {
  import type { BackendClass, ProxyBackend as Proxy } from '../port/backend.ts';
  export const ProxyBackend: BackendClass<Proxy>;
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
  import type { BackendClass, HostedBackend } from '../port/backend.ts';
  export const ForgejoBackend: BackendClass<HostedBackend>;
}

declare module 'decap-cms-backend-gitea' {
  import type { BackendClass, HostedBackend } from '../port/backend.ts';
  export const GiteaBackend: BackendClass<HostedBackend>;
}

declare module 'decap-cms-backend-gitlab' {
  import type { BackendClass, HostedBackend } from '../port/backend.ts';
  export const GitLabBackend: BackendClass<HostedBackend>;
}

declare module 'decap-cms-backend-github' {
  import type { BackendClass, HostedBackend } from '../port/backend.ts';
  export const GitHubBackend: BackendClass<HostedBackend>;
}

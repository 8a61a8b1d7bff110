import { ProxyBackend } from 'decap-cms-backend-proxy';
import type { HostName } from '../../src/model/settings/desk-host.ts';
import type { BackendClass, HostedBackend, ProxyBackend as Proxy } from '../port/backend.ts';

/** Decap's own backend for files on this machine. */
export const proxy: BackendClass<Proxy> = ProxyBackend;

/** Decap's own backend for a host. Each is in a file of its own, so that a desk loads only one. */
export async function loadHosted(
  host: Exclude<HostName, 'local'>,
): Promise<BackendClass<HostedBackend>> {
  switch (host) {
    case 'forgejo':
      return (await import('decap-cms-backend-forgejo')).ForgejoBackend;
    case 'gitea':
      return (await import('decap-cms-backend-gitea')).GiteaBackend;
    case 'gitlab':
      return (await import('decap-cms-backend-gitlab')).GitLabBackend;
    case 'github':
      return (await import('decap-cms-backend-github')).GitHubBackend;
  }
}

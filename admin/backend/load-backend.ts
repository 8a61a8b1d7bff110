import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { pkceSignIn } from '../sign-in/pkce.ts';
import { relaySignIn } from '../sign-in/relay.ts';
import type { GitBackendClass } from '../port/git-backend.ts';
import { hostOrigin } from '../ground/host-address.ts';
import { hosted } from './hosted.ts';
import { indexed } from './indexed.ts';
import { LocalBackend } from './local.ts';
import { protect } from './protect.ts';

/** The backend of the desk's host. Each comes in a file of its own, so that a desk loads only its own. */
export async function loadBackend(desk: DeskSettings) {
  if (desk.host === 'local') return protect(LocalBackend);
  const backend = hosted(await loadBase(desk.host), desk, signInFor(desk));
  return protect(indexed(backend, desk.host));
}

async function loadBase(host: Exclude<DeskSettings['host'], 'local'>): Promise<GitBackendClass> {
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

function signInFor(desk: DeskSettings) {
  if (desk.host === 'github') return relaySignIn(new URL(`${desk.address ?? ''}/`));
  const origin = hostOrigin(desk) ?? '';
  const isGitLab = desk.host === 'gitlab';
  return pkceSignIn({
    authorizeAddress: `${origin}${isGitLab ? '/oauth/authorize' : '/login/oauth/authorize'}`,
    tokenAddress: `${origin}${isGitLab ? '/oauth/token' : '/login/oauth/access_token'}`,
    clientId: desk.clientId ?? '',
    // Forgejo gives full rights whatever is asked for; Gitea knows these names since 1.23.
    scope: isGitLab ? 'api' : 'read:user write:repository write:issue',
    redirectUri: location.origin + location.pathname,
  });
}

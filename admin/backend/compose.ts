import type { DeskSettings, HostName } from '../../src/model/settings/desk-host.ts';
import type { Desk } from '../desk/desk.ts';
import { hostOrigin } from '../ground/host-address.ts';
import type { BackendClass, HostedBackend, ProxyBackend } from '../port/backend.ts';
import { pkceSignIn } from '../sign-in/pkce.ts';
import { relaySignIn } from '../sign-in/relay.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { announce } from './announce.ts';
import { hosted } from './hosted.ts';
import { indexed } from './indexed.ts';
import { local } from './local.ts';
import { protect } from './protect.ts';

/** Decap's own backends. */
export interface Bases {
  proxy: BackendClass<ProxyBackend>;
  loadHosted(host: Exclude<HostName, 'local'>): Promise<BackendClass<HostedBackend>>;
}

/** The backend of the desk's host: Decap's own inside our wrappers, the outermost first. */
export async function composeBackend(desk: Desk, bases: Bases): Promise<BackendClass> {
  const { host } = desk.settings;
  if (host === 'local') return protect(desk, announce(desk, local(desk, bases.proxy)));
  const [signIn, Base] = [signInFor(desk), await bases.loadHosted(host)];
  return protect(desk, announce(desk, indexed(desk, host, hosted(desk, signIn, Base))));
}

function signInFor({ settings, takeArrival }: Desk): SignIn {
  if (settings.host === 'github') return relaySignIn(new URL(`${settings.address ?? ''}/`));
  return pkceSignIn(pkceClient(settings), takeArrival);
}

function pkceClient(settings: DeskSettings) {
  const origin = hostOrigin(settings) ?? '';
  const isGitLab = settings.host === 'gitlab';
  return {
    authorizeAddress: `${origin}${isGitLab ? '/oauth/authorize' : '/login/oauth/authorize'}`,
    tokenAddress: `${origin}${isGitLab ? '/oauth/token' : '/login/oauth/access_token'}`,
    clientId: settings.clientId ?? '',
    // Forgejo grants full rights whatever scope is requested; Gitea supports these names since 1.23.
    scope: isGitLab ? 'api' : 'read:user write:repository write:issue',
    redirectUri: location.origin + location.pathname,
  };
}

import type { CmsConfig } from 'decap-cms-core';
import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { DeskError } from '../ground/desk-error.ts';
import type { Tokens } from '../sign-in/oauth.ts';
import { createSignInPage } from '../sign-in/sign-in-page.tsx';
import { beginSession, endSession } from '../sign-in/session.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { GitBackend, GitBackendClass, HostUser, LoadedEntry } from '../port/git-backend.ts';
import { whyNotDeletable } from '../content/deletable.ts';
import { hostOrigin } from '../ground/host-address.ts';
import { explainHostFailure } from './host-error.ts';

/** What may fail at the host and is told to the editor in Chinese. */
const TOLD = [
  'persistEntry',
  'persistMedia',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'deleteUnpublishedEntry',
] as const satisfies readonly (keyof GitBackend)[];

type Method = (...args: unknown[]) => Promise<unknown>;

/** One of Decap's backends for hosts, with our sign-in, its checks, and failures in Chinese. */
export function hosted(Base: GitBackendClass, desk: DeskSettings, signIn: SignIn): GitBackendClass {
  const host = new URL(hostOrigin(desk) ?? location.origin).host;
  const page = createSignInPage(desk, signIn);

  class Hosted extends Base {
    readonly #config: CmsConfig;

    constructor(config: CmsConfig, options?: object) {
      super(config, options);
      this.#config = config;
    }

    override authComponent() {
      return page;
    }

    override async authenticate(tokens: Tokens): Promise<HostUser> {
      const user = await signedIn(this, () => super.authenticate(tokens), desk, host);
      beginSession({
        tokens: {
          token: tokens.token,
          ...(tokens.refresh_token && { refresh_token: tokens.refresh_token }),
        },
        signIn,
        check: (fresh) => this.#check(fresh, user.login),
        keep: (kept) => this.options.updateUserCredentials?.(kept),
      });
      return { ...user, ...(tokens.refresh_token && { refresh_token: tokens.refresh_token }) };
    }

    override async restoreUser(user: HostUser): Promise<HostUser> {
      return this.authenticate(user);
    }

    override logout() {
      endSession();
      return super.logout();
    }

    /** Decap asks in the background now and then; a failure is told where it matters, at the next request. */
    override status() {
      return Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: '' } });
    }

    /** Decap opens an empty form for whatever it cannot read, and saving that would overwrite the entry. */
    override async getEntry(path: string): Promise<LoadedEntry> {
      const data = await this.api?.readFile(path, null).catch(explainHostFailure);
      return { file: { path, id: null }, data: data ?? '' };
    }

    override async deleteFiles(paths: string[], message: string) {
      const reason = await whyNotDeletable(paths);
      if (reason !== undefined) throw new DeskError(reason);
      return super.deleteFiles(paths, message).catch(explainHostFailure);
    }

    /** Signs a second backend in, so that this one goes on as it was if something is wrong. */
    async #check(tokens: Tokens, login: string): Promise<string | undefined> {
      const probe = new Base(this.#config, {});
      const user = await signedIn(probe, () => probe.authenticate(tokens), desk, host);
      return user.login === login
        ? undefined
        : `刚才登录的是 ${user.login}，这篇是 ${login} 写的：请用 ${login} 登录，或先不登录`;
    }
  }

  for (const name of TOLD) {
    const method = (Base.prototype as GitBackend)[name] as Method;
    Object.defineProperty(Hosted.prototype, name, {
      value(this: GitBackend, ...args: unknown[]) {
        return method.apply(this, args).catch(explainHostFailure);
      },
    });
  }
  return Hosted;
}

/** Signs in; every failure as a `DeskError` that says what to do. */
async function signedIn(
  backend: GitBackend,
  authenticate: () => Promise<HostUser>,
  { repository }: DeskSettings,
  host: string,
): Promise<HostUser> {
  try {
    const user = { ...(await authenticate()) };
    // Pictures of accounts lie anywhere, and the desk's policy admits only this site.
    delete user.avatar_url;
    return user;
  } catch (error) {
    if (error instanceof DeskError) throw error;
    if (!backend.api) throw new DeskError(`登录没有成功：${host} 没有认可这次登录，请再试一次`);
    const status = (error as { status?: number }).status;
    throw new DeskError(
      status === 401
        ? '登录过期了，请再登录一次'
        : status === 404
          ? `${host} 上没有“${repository}”，或者你的账号看不到它：请找管理员把你加进去`
          : status === undefined
            ? `你的账号还不能改“${repository}”：请找管理员给你写入权限`
            : `${host} 出错了（${status}），登录没有成功，过一会儿再试`,
    );
  }
}

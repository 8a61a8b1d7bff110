import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { CONTENT_FORMAT, FORMAT_PATH, formatIn } from '../../src/content-format/content-version.ts';
import { formatReason } from '../../src/values/validation/save-messages.ts';
import { DeskError } from '../ground/desk-error.ts';
import { isMissing } from '../ground/failures.ts';
import { createSignInPage } from '../sign-in/sign-in-page.tsx';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Desk } from '../desk/desk.ts';
import type {
  BackendClass,
  Credentials,
  Entry,
  HostedBackend,
  LoadedEntry,
  PersistOptions,
  User,
} from '../port/backend.ts';
import { whyNotDeletable } from '../content/deletable.ts';
import { hostOrigin } from '../ground/host-address.ts';
import { explainHostFailure } from './host-error.ts';

/** Backend methods that may fail at the host; their errors are explained to the editor in Chinese. */
const TOLD = [
  'persistMedia',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  'deleteUnpublishedEntry',
] as const satisfies readonly (keyof HostedBackend)[];

type Method = (...args: unknown[]) => Promise<unknown>;

/** Decap's backend for a host, with our sign-in, its checks, and Chinese errors. */
export function hosted(
  { settings, session, readSnapshot }: Desk,
  signIn: SignIn,
  Base: BackendClass<HostedBackend>,
): BackendClass<HostedBackend> {
  const host = new URL(hostOrigin(settings) ?? location.origin).host;
  const page = createSignInPage(settings, signIn);

  class Hosted extends Base {
    readonly #config: object;

    constructor(config: object, options?: object) {
      super(config, options);
      this.#config = config;
    }

    override authComponent() {
      return page;
    }

    override async authenticate(tokens: Credentials): Promise<User> {
      const user = await signedIn(this, () => super.authenticate(tokens), settings, host);
      session.begin({
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

    override async restoreUser(user: User & Credentials): Promise<User> {
      return this.authenticate(user);
    }

    override logout() {
      session.end();
      return super.logout();
    }

    /** Decap polls this in the background; a failure is reported when it matters, at the next request. */
    override status() {
      return Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: '' } });
    }

    /** Decap opens an empty form for an entry that it cannot read, and saving that would overwrite the entry. */
    override async getEntry(path: string): Promise<LoadedEntry> {
      const data = await this.api?.readFile(path, null).catch(explainHostFailure);
      return { file: { path, id: null }, data: data ?? '' };
    }

    /** A desk that was open during a migration of the content would save fields that the new format lacks. */
    override async persistEntry(entry: Entry, options: PersistOptions): Promise<unknown> {
      const text = await this.api?.readFile(FORMAT_PATH, null).catch(whereMissing);
      if (formatIn(text) !== CONTENT_FORMAT)
        throw new DeskError(formatReason({ code: 'other-format', params: undefined }));
      return super.persistEntry(entry, options).catch(explainHostFailure);
    }

    override async deleteFiles(paths: string[], message: string) {
      const reason = await whyNotDeletable(paths, readSnapshot);
      if (reason !== undefined) throw new DeskError(reason);
      return super.deleteFiles(paths, message).catch(explainHostFailure);
    }

    /** Signs in with a second backend, so that this one continues unchanged if the tokens are wrong. */
    async #check(tokens: Credentials, login: string): Promise<string | undefined> {
      const probe = new Base(this.#config, {});
      const user = await signedIn(probe, () => probe.authenticate(tokens), settings, host);
      return user.login === login
        ? undefined
        : `刚才登录的是 ${user.login}，这篇是 ${login} 写的：请用 ${login} 登录，或先不登录`;
    }
  }

  for (const name of TOLD) {
    const method = (Base.prototype as HostedBackend)[name] as Method;
    Object.defineProperty(Hosted.prototype, name, {
      value(this: HostedBackend, ...args: unknown[]) {
        return method.apply(this, args).catch(explainHostFailure);
      },
    });
  }
  return Hosted;
}

function whereMissing(error: unknown): undefined {
  if (!isMissing(error)) explainHostFailure(error);
}

/** Signs in; every failure becomes a `DeskError` with advice on what to do. */
async function signedIn(
  backend: HostedBackend,
  authenticate: () => Promise<User>,
  { repository }: DeskSettings,
  host: string,
): Promise<User> {
  try {
    const user = { ...(await authenticate()) };
    // Avatars may be on any host, and the desk's policy allows only this site.
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

import { type Server, createServer } from 'node:http';
import { resolve } from 'node:path';
import { SALT_PATH, makeSalt, readSalt } from '../../src/content-index/salt.ts';
import { INDEX_FILE, encryptIndex } from '../../src/content-index/encrypt.ts';
import { createDeskServer } from '../../src/integrations/desk/serve-desk.ts';
import { readContent } from '../../src/check/walk-content.ts';
import type { HostName } from '../../src/model/settings/desk-host.ts';
import { BareRepository } from '../doubles/bare-repository.ts';
import { startForgejo } from '../doubles/forgejo.ts';
import { startGitLab } from '../doubles/gitlab.ts';
import { type HostDouble, originOf } from '../doubles/http-double.ts';
import { type Account, OAuthDouble } from '../doubles/oauth.ts';
import { type BuiltDesk, builtDesk } from './built-desk.ts';
import { FULL_CONTENT } from '../full-site.ts';

export interface HostChoice {
  host: Exclude<HostName, 'local' | 'github'>;
  review: boolean;
}

export interface HostedDesk {
  /** `http://127.0.0.1:<port>/gonghui/admin/`. */
  url: string;
  host: HostDouble;
  /** Takes the host back to its state at the start. */
  restore: () => Promise<void>;
  close: () => Promise<void>;
}

export const LI: Account = {
  login: 'li',
  name: '李老师',
  email: 'li@example.cn',
  access: 'write',
};

/**
 * The built desk on a static host, on one loopback port, and the Git host that it is built for on another. The
 * repository contains a copy of `content`.
 */
export async function startHostedDesk(
  { host: kind, review }: HostChoice,
  content = FULL_CONTENT,
  { withIndex = false } = {},
): Promise<HostedDesk> {
  let files: Promise<BuiltDesk> = Promise.resolve(new Map());
  const base = '/gonghui/admin';
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (!path.startsWith(base)) return void response.writeHead(404).end();
    request.url = path.slice(base.length);
    void createDeskServer(files)(request, response);
  });
  const url = `${await listen(server)}${base}/`;
  const repository = await BareRepository.holding(content);
  const oauth = new OAuthDouble(url, LI);
  const host =
    kind === 'gitlab'
      ? await startGitLab(repository, oauth)
      : await startForgejo(kind, repository, oauth);
  const desk = builtDesk({
    host: kind,
    address: host.origin,
    repository: 'gonghui/website',
    branch: 'main',
    clientId: oauth.clientId,
    review,
  });
  // Of the current commit, before the test adds another.
  const index = withIndex ? await makeIndex(content, repository) : undefined;
  files = index ? desk.then((built) => new Map([...built, [INDEX_FILE, index]])) : desk;
  const start = await repository.headOf('main');
  if (start === undefined) throw new Error('the repository has no branch main');
  return {
    url,
    host,
    restore: async () => {
      await host.restore(start);
      oauth.account = LI;
      oauth.renews = true;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await host.close();
    },
  };
}

/** The content’s index, as a build writes it beside the desk; the repository gets the salt of its encryption key. */
async function makeIndex(content: string, repository: BareRepository): Promise<Buffer> {
  const { files: found, media } = await readContent(resolve(content));
  const index = {
    files: Object.fromEntries([...found].map(([path, { text }]) => [path, text])),
    media: [...media],
  };
  const salt = makeSalt();
  await repository.commit({
    branch: 'main',
    message: '换盐',
    author: LI,
    changes: [{ path: SALT_PATH, content: Buffer.from(salt) }],
  });
  const [commit = '', tree = ''] = await Promise.all([
    repository.resolve('main'),
    repository.resolve('main:content'),
  ]);
  return Buffer.from(await encryptIndex(index, { commit, tree, salt: readSalt(salt) }));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return originOf(server);
}

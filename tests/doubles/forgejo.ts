import { type BareRepository, type Change, MergeConflictError } from './bare-repository.ts';
import { type ChangeRequest, ChangeRequests } from './change-requests.ts';
import {
  type Answer,
  type Call,
  type HostDouble,
  HttpError,
  type Route,
  linkHeader,
  pageOf,
  startDouble,
} from './http-double.ts';
import type { OAuthDouble } from './oauth.ts';

/** `[api] DEFAULT_GIT_TREES_PER_PAGE` of both servers. */
const TREE_PAGE = 1000;
const REPOSITORY = '/api/v1/repos/gonghui/website';

/** Differences between the two: the status codes of a refused change of files (README.md gives the source). */
const NUMBERS = {
  forgejo: { changed: 409, exists: 422, missing: 500 },
  gitea: { changed: 422, exists: 422, missing: 404 },
} as const;

type Kind = keyof typeof NUMBERS;

interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  from_path?: string;
  content?: string;
  sha?: string;
}

/** A double of the API of Forgejo or Gitea, with the repository `gonghui/website`. */
export function startForgejo(
  kind: Kind,
  repository: BareRepository,
  oauth: OAuthDouble,
): Promise<HostDouble> {
  const changes = new ChangeRequests();
  return startDouble((origin) => ({
    oauth,
    repository,
    changes,
    routes: [
      ...readRoutes(repository),
      ...writeRoutes(kind, repository),
      // Gitea has these routes too, but Decap's backend for it uses none of them.
      ...(kind === 'forgejo' ? reviewRoutes(repository, changes, origin) : []),
    ],
    authorize: '/login/oauth/authorize',
    token: '/login/oauth/access_token',
    cors: {
      allow: 'Authorization, X-Gitea-OTP, X-Forgejo-OTP, Content-Type, User-Agent',
      expose: 'X-Total-Count, Link',
    },
    word: (_status, message) => ({ message, url: `${origin}/api/swagger` }),
  }));
}

const route = (method: string, path: string, handle: (call: Call) => Promise<Answer>): Route => [
  method,
  new RegExp(`^${path}$`),
  handle,
];

function readRoutes(repository: BareRepository): Route[] {
  return [
    route('GET', '/api/v1/user', async ({ account }) => {
      const { login, name, email } = account;
      return {
        body: { id: 1, login, full_name: name, email, avatar_url: 'https://x.example/a.png' },
      };
    }),
    route('GET', REPOSITORY, async (call) => {
      needs(call, 'read');
      const permissions = { admin: false, push: call.account.access === 'write', pull: true };
      return {
        body: {
          full_name: 'gonghui/website',
          name: 'website',
          owner: { login: 'gonghui' },
          default_branch: 'main',
          permissions,
        },
      };
    }),
    route('GET', `${REPOSITORY}/git/trees/([^/]+)`, async ({ parts: [name = ''], query }) => {
      const items = await repository.list(name, query.get('recursive') === '1');
      if (!items) throw new HttpError(400, `sha not found [${name}]`);
      const { items: tree, page, pages } = pageOf(items, query, 'per_page', TREE_PAGE);
      const truncated = page < pages;
      return { body: { sha: name, tree, truncated, page, total_count: items.length } };
    }),
    route('GET', `${REPOSITORY}/compare/([^/]+)`, async ({ parts: [range = ''] }) => {
      const [from = '', to = ''] = range.split('...').map((name) => name.replace(/^gonghui:/, ''));
      const files = await repository.differences(from, to);
      const commits = await repository.log(`${from}..${to}`);
      return {
        body: {
          total_commits: commits.length,
          commits: commits.map(({ sha, author, date, message }) => ({
            sha,
            commit: { message, author: { ...author, date } },
          })),
          files: files.map(({ path, status }) => ({ filename: path, status })),
        },
      };
    }),
    route('GET', `${REPOSITORY}/git/blobs/(\\w+)`, async ({ parts: [sha = ''] }) => {
      const content = await repository.blob(sha);
      return {
        body: {
          sha,
          size: content.length,
          encoding: 'base64',
          content: content.toString('base64'),
        },
      };
    }),
    route('GET', `${REPOSITORY}/contents/(.+)`, async ({ parts: [path = ''], query }) => {
      const sha = await repository.fileSha(query.get('ref') ?? 'main', path);
      if (sha === undefined) throw new HttpError(404, 'The target couldn’t be found.');
      const content = (await repository.blob(sha)).toString('base64');
      return { body: { type: 'file', path, sha, encoding: 'base64', content } };
    }),
    route('GET', `${REPOSITORY}/commits`, async ({ query }) => {
      const commits = await repository.log(
        query.get('sha') ?? 'main',
        query.get('path') ?? undefined,
      );
      const { items } = pageOf(commits, query, 'limit', 50);
      return {
        body: items.map(({ sha, author, date, message, parents }) => ({
          sha,
          commit: { message, author: { ...author, date } },
          parents: parents.map((parent) => ({ sha: parent })),
        })),
      };
    }),
    route('GET', `${REPOSITORY}/branches/([^/]+)`, async ({ parts: [branch = ''] }) => ({
      body: await branchBody(repository, branch),
    })),
  ];
}

function writeRoutes(kind: Kind, repository: BareRepository): Route[] {
  return [
    route('POST', `${REPOSITORY}/contents`, async (call) => {
      needs(call, 'write');
      const { branch, files, message } = call.json as {
        branch: string;
        files: Operation[];
        message: string;
      };
      await branchBody(repository, branch);
      const { name, email } = call.account;
      const changes = files.flatMap(toChanges);
      const sha = await repository.commit(
        { branch, changes, message, author: { name, email } },
        async () => {
          for (const file of files) await verify(kind, repository, branch, file);
        },
      );
      return { status: 201, body: { commit: { sha, message }, files: [] } };
    }),
    route('POST', `${REPOSITORY}/branches`, async (call) => {
      needs(call, 'write');
      const { new_branch_name: name, old_ref_name: from } = call.json as Record<string, string>;
      if (await repository.headOf(name ?? ''))
        throw new HttpError(409, 'The branch already exists.');
      await repository.createBranch(name ?? '', from ?? '');
      return { status: 201, body: await branchBody(repository, name ?? '') };
    }),
    route('DELETE', `${REPOSITORY}/branches/([^/]+)`, async (call) => {
      needs(call, 'write');
      const [branch = ''] = call.parts;
      await branchBody(repository, branch);
      await repository.deleteBranch(branch);
      return { status: 204 };
    }),
  ];
}

function toChanges({ operation, path, from_path: from, content = '' }: Operation): Change[] {
  if (operation === 'delete') return [{ path, content: undefined }];
  const moved = from !== undefined && from !== path ? [{ path: from, content: undefined }] : [];
  return [...moved, { path, content: Buffer.from(content, 'base64') }];
}

async function verify(
  kind: Kind,
  repository: BareRepository,
  branch: string,
  { operation, path, from_path: from = path, sha }: Operation,
): Promise<void> {
  const numbers = NUMBERS[kind];
  const current = await repository.fileSha(branch, operation === 'create' ? path : from);
  if (operation === 'create') {
    if (current)
      throw new HttpError(numbers.exists, `repository file already exists [path: ${path}]`);
    return;
  }
  if (!current) throw new HttpError(numbers.missing, `object does not exist [path: ${path}]`);
  if (!sha) throw new HttpError(422, 'a SHA or commit ID must be proved when updating a file');
  if (sha !== current)
    throw new HttpError(
      numbers.changed,
      `sha does not match [given: ${sha}, expected: ${current}]`,
    );
}

function reviewRoutes(
  repository: BareRepository,
  requests: ChangeRequests,
  origin: string,
): Route[] {
  const labels: string[] = [];
  const find = (number: string | undefined) => {
    const request = requests.get(number);
    if (!request) throw new HttpError(404, 'The target couldn’t be found.');
    return request;
  };
  const toBody = async (request: ChangeRequest) => ({
    number: request.number,
    title: request.title,
    state: request.state === 'open' ? 'open' : 'closed',
    merged: request.state === 'merged',
    user: { login: request.author.login },
    labels: request.labels.map((name) => ({ id: labels.indexOf(name) + 1, name })),
    head: {
      ref: request.from,
      label: request.from,
      sha: (await repository.headOf(request.from)) ?? '',
    },
    base: { ref: request.into },
    updated_at: request.updated,
  });
  return [
    route('GET', `${REPOSITORY}/pulls`, async ({ query }) => {
      const state = query.get('state') ?? 'open';
      const fit = requests.all.filter(
        (one) => state === 'all' || (one.state === 'open') === (state === 'open'),
      );
      const { items, page, pages } = pageOf(fit, query, 'limit', 30, 50);
      const address = new URL(`${origin}${REPOSITORY}/pulls?${query.toString()}`);
      return {
        headers: { 'X-Total-Count': String(fit.length), Link: linkHeader(address, page, pages) },
        body: await Promise.all(items.map(toBody)),
      };
    }),
    route('POST', `${REPOSITORY}/pulls`, async (call) => {
      needs(call, 'write');
      const { title = '', head = '', base = '' } = call.json as Record<string, string>;
      const from = head.replace(/^gonghui:/, '');
      await branchBody(repository, from);
      const opened = requests.open({ title, from, into: base, author: call.account, labels: [] });
      return { status: 201, body: await toBody(opened) };
    }),
    route('PATCH', `${REPOSITORY}/pulls/(\\d+)`, async (call) => {
      needs(call, 'write');
      const request = find(call.parts[0]);
      request.state = call.json['state'] === 'open' ? 'open' : 'closed';
      return { status: 201, body: await toBody(request) };
    }),
    route('POST', `${REPOSITORY}/pulls/(\\d+)/merge`, async (call) => {
      needs(call, 'write');
      const request = find(call.parts[0]);
      if (request.state !== 'open') throw new HttpError(405, 'The PR is closed');
      const { from, into } = request;
      const { name, email } = call.account;
      const message = `${String(call.json['MergeMessageField'])}\n\nReviewed-on: ${origin}/gonghui/website/pulls/${request.number}`;
      await repository
        .merge({ from, into, message, author: { name, email } })
        .catch((error: unknown) => {
          throw error instanceof MergeConflictError ? new HttpError(409, 'merge conflict') : error;
        });
      request.state = 'merged';
      return { status: 200 };
    }),
    route('GET', `${REPOSITORY}/pulls/(\\d+)/files`, async ({ parts }) => {
      const { from, into } = find(parts[0]);
      const files = await repository.differences(into, from);
      return { body: files.map(({ path, status }) => ({ filename: path, status })) };
    }),
    route('GET', `${REPOSITORY}/labels`, async () => ({
      body: labels.map((name, index) => ({ id: index + 1, name })),
    })),
    route('POST', `${REPOSITORY}/labels`, async (call) => {
      needs(call, 'write');
      const name = String(call.json['name']);
      labels.push(name);
      return { status: 201, body: { id: labels.length, name } };
    }),
    route('PUT', `${REPOSITORY}/issues/(\\d+)/labels`, async (call) => {
      needs(call, 'write');
      const ids = call.json['labels'] as number[];
      const request = find(call.parts[0]);
      request.labels = ids.map((id) => labels[id - 1] ?? '');
      return { body: request.labels.map((name) => ({ id: labels.indexOf(name) + 1, name })) };
    }),
  ];
}

async function branchBody(repository: BareRepository, branch: string) {
  const id = await repository.headOf(branch);
  if (id === undefined) throw new HttpError(404, `branch does not exist [name: ${branch}]`);
  return { name: branch, commit: { id }, protected: false };
}

/** A repository that the account may not see answers as missing; a forbidden change is refused. */
function needs({ account }: Call, access: 'read' | 'write'): void {
  if (account.access === 'none') throw new HttpError(404, 'The target couldn’t be found.');
  if (access === 'write' && account.access !== 'write')
    throw new HttpError(403, 'user should have a permission to write to the repo');
}

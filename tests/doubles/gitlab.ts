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

const PROJECT = '/api/v4/projects/gonghui%2Fwebsite';

interface Action {
  action: 'create' | 'update' | 'move' | 'delete';
  file_path: string;
  previous_path?: string;
  content?: string;
  encoding?: 'base64' | 'text';
  last_commit_id?: string;
}

/** A double of the API of GitLab, with the project `gonghui/website`. */
export function startGitLab(repository: BareRepository, oauth: OAuthDouble): Promise<HostDouble> {
  const changes = new ChangeRequests();
  return startDouble((origin) => ({
    oauth,
    repository,
    changes,
    routes: [
      ...readRoutes(repository, origin),
      ...writeRoutes(repository),
      ...reviewRoutes(repository, changes),
    ],
    authorize: '/oauth/authorize',
    token: '/oauth/token',
    cors: {
      allow: 'Authorization, Content-Type, Private-Token',
      expose:
        'Link, X-Total, X-Total-Pages, X-Per-Page, X-Page, X-Prev-Page, X-Next-Page, X-Gitlab-Blob-Id, X-Gitlab-Commit-Id, X-Gitlab-Last-Commit-Id, X-Gitlab-File-Path',
    },
    word: (_status, message) => ({ message }),
  }));
}

const route = (method: string, path: string, handle: (call: Call) => Promise<Answer>): Route => [
  method,
  new RegExp(`^${path}$`),
  handle,
];

function readRoutes(repository: BareRepository, origin: string): Route[] {
  const fileHeaders = async (path: string, ref: string) => {
    const sha = await repository.fileSha(ref, path);
    if (sha === undefined) throw new HttpError(404, '404 File Not Found');
    const last = (await repository.log(ref, path))[0]?.sha ?? '';
    const headers = {
      'X-Gitlab-Blob-Id': sha,
      'X-Gitlab-Last-Commit-Id': last,
      'X-Gitlab-File-Path': encodeURIComponent(path),
    };
    return { sha, headers };
  };
  const file = async ({ parts: [path = ''], query }: Call) => {
    const { sha, headers } = await fileHeaders(path, query.get('ref') ?? 'main');
    const content = (await repository.blob(sha)).toString('base64');
    return { headers, body: { file_path: path, blob_id: sha, encoding: 'base64', content } };
  };
  const raw = async ({ parts: [path = ''], query }: Call) => {
    const { sha, headers } = await fileHeaders(path, query.get('ref') ?? 'main');
    return { headers, body: await repository.blob(sha) };
  };
  return [
    route('GET', '/api/v4/user', async ({ account }) => {
      const { login, name, email } = account;
      return {
        body: { id: 1, username: login, name, email, avatar_url: 'https://x.example/a.png' },
      };
    }),
    route('GET', PROJECT, async (call) => {
      needs(call, 'read');
      const level = call.account.access === 'write' ? 30 : 20;
      return {
        body: {
          path_with_namespace: 'gonghui/website',
          default_branch: 'main',
          shared_with_groups: [],
          permissions: { project_access: { access_level: level }, group_access: null },
        },
      };
    }),
    route('GET', `${PROJECT}/repository/tree`, async ({ query }) => {
      const folder = (query.get('path') ?? '').replace(/\/$/, '');
      const ref = query.get('ref') ?? 'main';
      const found = await repository.list(`${ref}:${folder}`, query.get('recursive') === 'true');
      if (!found) throw new HttpError(404, '404 Tree Not Found');
      const all = found.map(({ sha, type, mode, path }) => ({
        id: sha,
        type,
        mode,
        name: path.split('/').at(-1),
        path: folder ? `${folder}/${path}` : path,
      }));
      const address = new URL(`${origin}${PROJECT}/repository/tree?${query.toString()}`);
      return paged(all, query, address);
    }),
    route('GET', `${PROJECT}/repository/files/([^/]+)`, file),
    route('HEAD', `${PROJECT}/repository/files/([^/]+)`, file),
    route('GET', `${PROJECT}/repository/files/([^/]+)/raw`, raw),
    route('HEAD', `${PROJECT}/repository/files/([^/]+)/raw`, raw),
    route('GET', `${PROJECT}/repository/commits`, async ({ query }) => {
      const path = query.get('path') ?? undefined;
      const commits = await repository.log(query.get('ref_name') ?? 'main', path);
      return {
        body: pageOf(commits, query, 'per_page', 20, 100).items.map(
          ({ sha, author, date, message, parents }) => ({
            id: sha,
            message,
            author_name: author.name,
            author_email: author.email,
            authored_date: date,
            parent_ids: parents,
          }),
        ),
      };
    }),
    route('GET', `${PROJECT}/repository/commits/(\\w+)/refs`, async ({ parts: [sha = ''] }) => {
      const text = await repository.git('branch', '--contains', sha, '--format=%(refname:short)');
      return {
        body: text
          .split('\n')
          .filter(Boolean)
          .map((name) => ({ type: 'branch', name })),
      };
    }),
    route('GET', `${PROJECT}/repository/commits/(\\w+)/statuses`, async () => ({ body: [] })),
    route('GET', `${PROJECT}/repository/branches/([^/]+)`, async ({ parts: [branch = ''] }) => ({
      body: await branchBody(repository, branch),
    })),
    route('GET', `${PROJECT}/repository/compare`, async ({ query }) => {
      const files = await repository.differences(query.get('from') ?? '', query.get('to') ?? '');
      const diffs = files.map(({ path, status }) => ({
        old_path: path,
        new_path: path,
        new_file: status === 'added',
        deleted_file: status === 'removed',
        renamed_file: false,
        diff: /\.(?:webp|jpg|png|pdf)$/.test(path) ? `Binary files differ: ${path}` : '@@',
      }));
      return { body: { diffs } };
    }),
    // Decap stores notes on entries in issues; there are none.
    route('GET', `${PROJECT}/issues`, async () => ({ body: [] })),
  ];
}

function writeRoutes(repository: BareRepository): Route[] {
  return [
    route('POST', `${PROJECT}/repository/commits`, async (call) => {
      needs(call, 'write');
      const body = call.json as {
        branch: string;
        start_branch?: string;
        commit_message: string;
        actions: Action[];
        author_name?: string;
        author_email?: string;
      };
      const { branch, start_branch: start = branch, actions, commit_message: message } = body;
      if (start !== branch && (await repository.headOf(branch)))
        throw new HttpError(400, `A branch called '${branch}' already exists.`);
      await branchBody(repository, start);
      const author = {
        name: body.author_name ?? call.account.name,
        email: body.author_email ?? call.account.email,
      };
      const changes = actions.flatMap(toChanges);
      const sha = await repository.commit({ branch, start, changes, message, author }, async () => {
        for (const action of actions) await verify(repository, start, action);
      });
      return { status: 201, body: { id: sha, message, author_name: author.name } };
    }),
    route('DELETE', `${PROJECT}/repository/branches/([^/]+)`, async (call) => {
      needs(call, 'write');
      const [branch = ''] = call.parts;
      await branchBody(repository, branch);
      await repository.deleteBranch(branch);
      return { status: 204 };
    }),
  ];
}

function toChanges({
  action,
  file_path: path,
  previous_path: from,
  content = '',
  encoding,
}: Action): Change[] {
  if (action === 'delete') return [{ path, content: undefined }];
  const moved = action === 'move' && from ? [{ path: from, content: undefined }] : [];
  return [
    ...moved,
    { path, content: Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8') },
  ];
}

async function verify(
  repository: BareRepository,
  branch: string,
  { action, file_path: path, previous_path: from = path, last_commit_id: last }: Action,
): Promise<void> {
  const current = await repository.fileSha(branch, action === 'move' ? from : path);
  if (action === 'create') {
    if (current) throw new HttpError(400, 'A file with this name already exists');
    return;
  }
  if (!current) throw new HttpError(400, "A file with this name doesn't exist");
  if (last !== undefined && (await repository.log(branch, path))[0]?.sha !== last)
    throw new HttpError(
      400,
      'You are attempting to update a file that has changed since you started editing it.',
    );
}

function reviewRoutes(repository: BareRepository, requests: ChangeRequests): Route[] {
  const find = (number: string | undefined) => {
    const request = requests.get(number);
    if (!request) throw new HttpError(404, '404 Not found');
    return request;
  };
  const one = `${PROJECT}/merge_requests/(\\d+)`;
  const toBody = async (request: ChangeRequest) => ({
    iid: request.number,
    title: request.title,
    state: request.state === 'open' ? 'opened' : request.state,
    source_branch: request.from,
    target_branch: request.into,
    labels: request.labels,
    author: { name: request.author.name, username: request.author.login },
    updated_at: request.updated,
    sha: (await repository.headOf(request.from)) ?? '',
    rebase_in_progress: false,
    merge_error: null,
  });
  return [
    route('GET', `${PROJECT}/merge_requests`, async ({ query }) => {
      const source = query.get('source_branch');
      const fit = requests.all.filter(
        ({ state, from, into, labels }) =>
          (query.get('state') !== 'opened' || state === 'open') &&
          (query.get('labels') !== 'Any' || labels.length > 0) &&
          into === (query.get('target_branch') ?? into) &&
          from === (source ?? from),
      );
      return { body: await Promise.all(fit.map(toBody)) };
    }),
    route('GET', one, async ({ parts }) => ({ body: await toBody(find(parts[0])) })),
    route('POST', `${PROJECT}/merge_requests`, async (call) => {
      needs(call, 'write');
      const { query, account: author } = call;
      const [from, into] = [query.get('source_branch') ?? '', query.get('target_branch') ?? ''];
      await branchBody(repository, from);
      const labels = (query.get('labels') ?? '').split(',').filter(Boolean);
      const opened = requests.open({ title: query.get('title') ?? '', from, into, author, labels });
      return { status: 201, body: await toBody(opened) };
    }),
    route('PUT', one, async (call) => {
      needs(call, 'write');
      const request = find(call.parts[0]);
      const labels = call.query.get('labels');
      if (labels !== null) request.labels = labels.split(',').filter(Boolean);
      if (call.query.get('state_event') === 'close') request.state = 'closed';
      return { body: await toBody(request) };
    }),
    route('PUT', `${one}/rebase`, async (call) => {
      needs(call, 'write');
      const { from, into } = find(call.parts[0]);
      await repository.rebase(from, into);
      return { status: 202, body: { rebase_in_progress: true } };
    }),
    route('PUT', `${one}/merge`, async (call) => {
      needs(call, 'write');
      const request = find(call.parts[0]);
      if (request.state !== 'open') throw new HttpError(405, '405 Method Not Allowed');
      const { query, account } = call;
      const squash = query.get('squash') === 'true';
      const message = query.get(squash ? 'squash_commit_message' : 'merge_commit_message') ?? '';
      const { from, into } = request;
      const { name, email } = account;
      await repository
        .merge({ from, into, message, author: { name, email }, squash })
        .catch((error: unknown) => {
          throw error instanceof MergeConflictError
            ? new HttpError(422, 'Branch cannot be merged')
            : error;
        });
      request.state = 'merged';
      if (query.get('should_remove_source_branch') === 'true') await repository.deleteBranch(from);
      return { body: await toBody(request) };
    }),
  ];
}

/** GitLab's paging: twenty items per page, a hundred at most, described by headers. */
function paged<T>(all: readonly T[], query: URLSearchParams, address: URL): Answer {
  const { items, page, size, pages } = pageOf(all, query, 'per_page', 20, 100);
  return {
    headers: {
      'X-Total': String(all.length),
      'X-Total-Pages': String(pages),
      'X-Per-Page': String(size),
      'X-Page': String(page),
      'X-Next-Page': page < pages ? String(page + 1) : '',
      'X-Prev-Page': page > 1 ? String(page - 1) : '',
      Link: linkHeader(address, page, pages),
    },
    body: items,
  };
}

async function branchBody(repository: BareRepository, branch: string) {
  const id = await repository.headOf(branch);
  if (id === undefined) throw new HttpError(404, '404 Branch Not Found');
  return { name: branch, commit: { id }, developers_can_push: true, developers_can_merge: true };
}

/** A repository that the account may not see answers as missing; a forbidden change is refused. */
function needs({ account }: Call, access: 'read' | 'write'): void {
  if (account.access === 'none') throw new HttpError(404, '404 Project Not Found');
  if (access === 'write' && account.access !== 'write') throw new HttpError(403, '403 Forbidden');
}

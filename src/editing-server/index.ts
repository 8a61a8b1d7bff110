import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as actions from './actions.ts';
import { listBin, purge } from './bin.ts';
import { readJson } from './body.ts';
import { assertFormat } from './check-save.ts';
import { assertOwnPage } from './guard.ts';
import * as git from './git/index.ts';
import { type Repository, openRepository } from './git/index.ts';
import { HttpError } from './http-error.ts';
import { removeTogether } from './remove-together.ts';
import { type ParamsOf, type ProxyRequest, type ReviewRequest, parseRequest } from './requests.ts';
import { assertReviewPossible, describeReview, isReviewOn, reviewRepository } from './review.ts';
import { restoreDeleted } from './restore.ts';
import { serveMedia } from './serve-media.ts';
import { readFacts } from '../setup/read-facts.ts';

export interface LocalBackendOptions {
  /** The absolute path of the content folder. */
  root: string;
  /** Reports unexpected errors (bugs or disk errors, not mistakes of the editor). */
  onError: (error: unknown) => void;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const MEDIA_ADDRESS = /^\/media\/([^/?]+)(?:\?.*)?$/;

/**
 * Reads and writes the content folder for the editors' desk on the same machine, in Decap's proxy
 * protocol. `request.url` must be relative to the mount point; every response is JSON, errors are
 * `{ error: '中文说明' }`.
 */
export function createLocalBackend({ root, onError }: LocalBackendOptions): Handler {
  const inTurn = createQueue();
  return async (request, response) => {
    try {
      assertOwnPage(request);
      const folder = await realpath(root);
      const media = MEDIA_ADDRESS.exec(request.url ?? '');
      if (request.method === 'GET' && media?.[1])
        return await serveMedia(folder, media[1], response);
      if (request.method !== 'POST') throw new HttpError(405, '编辑台的接口只接受 POST 请求');
      const body = parseRequest(await readJson(request));
      // One at a time: between a check and its write nothing else may change the folder.
      send(response, 200, await inTurn(() => run(folder, body)));
    } catch (error) {
      // A browser that is still sending would see a broken connection instead of the response.
      request.resume();
      sendError(response, error, onError);
    }
  };
}

async function run(root: string, request: ProxyRequest): Promise<unknown> {
  switch (request.action) {
    case 'info':
      // The desk is being opened: removes expired deletions from the bin.
      await listBin(root).catch(() => undefined);
      return { repo: 'content', type: 'local', ...(await describeReview(root)) };
    case 'entriesByFolder':
      return actions.listEntries(root, request.params);
    case 'entriesByFiles':
      return actions.readEntries(root, request.params);
    case 'snapshot':
      return actions.readSnapshot(root);
    case 'getEntry':
      return actions.getEntry(root, request.params);
    case 'persistEntry':
      return persistEntry(root, request.params);
    case 'getMedia':
      return actions.listMedia(root, request.params);
    case 'getMediaFile':
      return actions.getMediaFile(root, request.params);
    case 'persistMedia':
      return actions.persistMedia(root, request.params);
    case 'deleteFile':
      return deleteFiles(root, { paths: [request.params.path] });
    case 'deleteFiles':
      return deleteFiles(root, request.params);
    case 'removeTogether':
      await assertFormat(root);
      return removeTogether(root, request.params);
    case 'setupFacts':
      return readFacts(root);
    case 'listDeleted':
      return listBin(root);
    case 'restoreDeleted':
      return restoreDeleted(root, request.params);
    case 'purgeDeleted':
      return purge(root, request.params).then(() => ({ message: 'purged' }));
    case 'getDeployPreview':
      return null;
    default:
      return review(await openRepository(root), request);
  }
}

/** Drafts and their way to publication. */
function review(repository: Repository, request: ReviewRequest): Promise<unknown> {
  switch (request.action) {
    case 'unpublishedEntries':
      return git.listUnpublished(repository);
    case 'unpublishedEntry':
      return git.describeDraft(repository, request.params);
    case 'unpublishedEntryDataFile':
      return git.readDraftText(repository, request.params);
    case 'unpublishedEntryMediaFile':
      return git.readDraftMedia(repository, request.params);
    case 'updateUnpublishedEntryStatus':
      return git.changeStatus(repository, request.params);
    case 'deleteUnpublishedEntry':
      return git.deleteDraft(repository, request.params);
    case 'publishUnpublishedEntry':
      return git.publishDraft(repository, request.params);
  }
}

async function persistEntry(root: string, params: ParamsOf<'persistEntry'>): Promise<unknown> {
  await assertFormat(root);
  const repository = await reviewRepository(root, params.options.useWorkflow === true);
  if (repository) return git.saveDraft(repository, params);
  await assertReviewPossible(root, params.dataFiles);
  return actions.persistEntry(root, params);
}

async function deleteFiles(root: string, params: ParamsOf<'deleteFiles'>): Promise<unknown> {
  if (!(await isReviewOn(root))) return actions.deleteFiles(root, params);
  return git.deletePublished(await openRepository(root), params);
}

function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return async (task: () => unknown): Promise<unknown> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

function sendError(
  response: ServerResponse,
  error: unknown,
  onError: (error: unknown) => void,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof HttpError)
    return send(response, error.status, { ...error.details, error: error.message });
  onError(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { status, message } = DISK_ERRORS[code] ?? UNKNOWN_ERROR;
  send(response, status, { error: message });
}

const FULL = {
  status: 507,
  message: '磁盘满了，没有保存。你写的还在这个页面上：请腾出一些空间，再保存一次',
};
const LOCKED = {
  status: 403,
  message:
    '没有写文件的权限，没有保存。你写的还在这个页面上：请看看内容文件夹是不是只读，或正被别的程序占用，再保存一次',
};
const DISK_ERRORS: Readonly<Record<string, { status: number; message: string }>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: LOCKED,
  EPERM: LOCKED,
  EROFS: LOCKED,
};
const UNKNOWN_ERROR = {
  status: 500,
  message: '读写文件时出了错，没有保存。详情在启动编辑台的窗口里，请找技术同事',
};

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

import { DeskError } from '../ground/desk-error.ts';
import { KEPT, explainFailure } from '../ground/failures.ts';

/** A failed request that is reported as it is, without hidden retries (`decap/patches/hosts.ts`). */
export class HostError extends DeskError {
  readonly isExplained = true;
}

export function unreachable(host: string): HostError {
  return new HostError(`网络断了，连不上 ${host}。${KEPT}请看看网络，连上后再试一次`);
}

export function signedOut(): HostError {
  return new HostError(`登录过期了，没有做成。${KEPT}重新登录后再试一次`, 401);
}

/**
 * Forgejo: 409, and 422 for a file that already exists; Gitea: 422; GitLab: 400. Their messages are more specific than
 * the statuses.
 */
const CONFLICT =
  /does not match|already exists|has changed since|doesn't exist|merge conflict|cannot be merged/i;

/**
 * Explains an error of a host's backend. The error that Decap expects (an entry that is not under review) passes
 * through.
 */
export function explainHostFailure(error: unknown): never {
  if (error instanceof DeskError || !isApiError(error)) throw error;
  const { status, message } = error;
  if (status === 405)
    throw new DeskError(
      '还没有发布。请过几秒再按一次；如果还是这样，就是和已经发布的修改冲突了，请找管理员看看',
      status,
    );
  if (status === 409 || ((status === 400 || status === 422) && CONFLICT.test(message)))
    throw new DeskError(
      `没有做成：别人刚刚改过同一处。${KEPT}请再按一次，会显示别人改了什么`,
      status,
    );
  return explainFailure(error);
}

function isApiError(error: unknown): error is { status: number | null; message: string } {
  return error instanceof Error && error.name === 'API_ERROR' && 'status' in error;
}

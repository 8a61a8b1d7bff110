import { DeskError } from '../desk-error.ts';

/** A failure at the content's host, told to the editor. */
export class HostError extends DeskError {
  /** `conflict`: somebody else's change stands there; what was sent did not overwrite it. */
  readonly reason: Reason;
  /** The host's answer, where it gave one. */
  readonly status: number | undefined;

  constructor(reason: Reason, message: string, status?: number) {
    super(message);
    this.reason = reason;
    this.status = status;
  }
}

type Reason = 'conflict' | 'denied' | 'missing' | 'signed-out' | 'unreachable' | 'failed';

const STAYS = '你写的还在这个页面上';

export function unreachable(host: string): HostError {
  return new HostError('unreachable', `连不上 ${host}。${STAYS}：请看看网络，再试一次`);
}

export function signedOut(): HostError {
  return new HostError('signed-out', `登录过期了，没有做成。${STAYS}：重新登录后再试一次`);
}

/** Forgejo: 409, and 422 for a file that is there already; Gitea: 422; GitLab: 400. Their words, not their numbers. */
const CONFLICT =
  /does not match|already exists|has changed since|doesn't exist|merge conflict|cannot be merged|not mergeable/i;

/**
 * What a backend of Decap threw, for the editor. What is ours already, and what Decap itself waits for
 * (an entry that is not under review), passes unchanged.
 */
export function toHostError(error: unknown, host: string): unknown {
  if (error instanceof DeskError || !isApiError(error)) return error;
  const { status, message } = error;
  if (status === 405)
    return new HostError(
      'conflict',
      '还没有发布：请过几秒再按一次。如果还是这样，就是和已经发布的修改冲突了，请找管理员看看',
    );
  if (status === 409 || ((status === 400 || status === 422) && CONFLICT.test(message)))
    return new HostError(
      'conflict',
      `没有做成：别人刚刚改过同一处。${STAYS}：请再按一次，会显示别人改了什么`,
    );
  if (status === 401) return signedOut();
  if (status === 403)
    return new HostError('denied', `${host} 不允许你这样做。${STAYS}：请找管理员看看你的权限`);
  if (status === 404)
    return new HostError(
      'missing',
      `${host} 上没有找到要用的内容，可能刚被别人删了或改了名`,
      status,
    );
  return new HostError(
    'failed',
    `${host} 出错了（${status ?? '没有说明'}）。${STAYS}，过一会儿再试`,
  );
}

function isApiError(error: unknown): error is { status: number | null; message: string } {
  return error instanceof Error && error.name === 'API_ERROR' && 'status' in error;
}

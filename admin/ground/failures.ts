import { DeskError } from './desk-error.ts';

/** The sentence that holds for every failed save. */
export const KEPT = '你写的还在这个页面上，也自动留了一份。';

const BY_STATUS: Readonly<Record<number, string>> = {
  403: `你的账号没有权限做这件事，或者操作太频繁。${KEPT}过几分钟再试；还不行请找管理员开权限`,
  404: '没有找到这条内容，可能已经被别人删除或改了网址名',
  413: '要保存的内容太大，多半是图片。请先缩小图片，或分几次上传',
  429: `操作太频繁，服务要求稍等。${KEPT}过一两分钟再试`,
  507: `放内容的磁盘满了，没有保存。${KEPT}请找技术同事腾出空间，再保存一次`,
};

/** Explains in Chinese what happened and what to do. Messages that are written for editors pass unchanged. */
export function explainFailure(error: unknown): never {
  if (error instanceof DeskError) throw error;
  const status = statusOf(error);
  const known = status === undefined ? undefined : BY_STATUS[status];
  if (known !== undefined) throw new DeskError(known, status);
  if (isOffline(error))
    throw new DeskError(`网络断了，连不上放内容的服务。${KEPT}请看看网络，连上后再试一次`);
  if (status !== undefined && status >= 500)
    throw new DeskError(
      `放内容的服务出了错（${status}）。${KEPT}过一会儿再试；还不行请找技术同事`,
      status,
    );
  const detail = error instanceof Error ? error.message : String(error);
  throw new DeskError(
    `没有成功。${KEPT}请再试一次；还不行，把这句话告诉技术同事：${detail}`,
    status,
  );
}

/** Whether the host reports that the file or draft does not exist. */
export function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return statusOf(error) === 404 || Reflect.get(error, 'notUnderEditorialWorkflow') === true;
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const status: unknown = Reflect.get(error, 'status');
  return typeof status === 'number' ? status : undefined;
}

/** Browsers report a lost connection in wordings of their own. */
function isOffline(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Failed to fetch|NetworkError|Load failed|network/i.test(error.message)
  );
}

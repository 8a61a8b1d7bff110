/**
 * Descriptions of file system errors, by code. https://man7.org/linux/man-pages/man3/errno.3.html
 */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOENT: '那里放不了文件',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
  EEXIST: '路径里有一段是文件，不是文件夹',
  EISDIR: '是一个文件夹',
  ENAMETOOLONG: '名字太长',
  ELOOP: '符号链接绕圈',
  EBUSY: '正被别的程序占用',
};

/** Describes a file system error, `没有权限（EACCES，/srv/x）`; undefined for any other error. */
export function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = REASONS[code ?? ''];
  return reason && `${reason}（${[code, path].filter((part) => part !== undefined).join('，')}）`;
}

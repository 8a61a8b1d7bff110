import { stat } from 'node:fs/promises';

type Inspect<Result> = (file: string) => Promise<Result>;

/**
 * Caches an inspection until a file's size or modification time changes: the server checks all
 * content after each change.
 */
export function byStamp<Result>(inspect: Inspect<Result>): Inspect<Result> {
  const known = new Map<string, { stamp: string; result: Result }>();
  return async (file) => {
    const { size, mtimeMs } = await stat(file);
    const stamp = `${size} ${mtimeMs}`;
    const before = known.get(file);
    if (before?.stamp === stamp) return before.result;
    const result = await inspect(file);
    known.set(file, { stamp, result });
    return result;
  };
}

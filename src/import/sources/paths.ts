/** Names in paths with `/`, as `node:path` has them; browsers have none. */
export const fileName = (path: string): string => path.replace(/^.*\//, '');

/** The ending with its dot; '' without one, or for `.name`. */
export const endingOf = (path: string): string => /(?!^)\.[^.]*$/.exec(fileName(path))?.[0] ?? '';

/** The name without its ending. */
export function stemOf(path: string): string {
  const name = fileName(path);
  return name.slice(0, name.length - endingOf(name).length);
}

/** The folder; '' at the top. */
export const folderOf = (path: string): string => /^(.*)\//.exec(path)?.[1] ?? '';

/** A path relative to a folder, without `.` and `..`; those above the top stay at the top. */
export function joinPaths(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  return parts.join('/');
}

/** A base path with one slash at either end: `gonghui`, `/gonghui` and `/gonghui/` are the same. */
export function toBasePath(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

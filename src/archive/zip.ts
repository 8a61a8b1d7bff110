import { type Zippable, zipSync } from 'fflate';

/** Compressed formats: deflating them again costs time and saves nothing. */
const PACKED = /\.(?:avif|gif|jpe?g|mp[34]|pdf|png|webp|zip|docx|xlsx|pptx)$/i;

/**
 * One ZIP of files, sorted by name and with the same time, so that equal files produce equal bytes.
 * Names that are not ASCII are marked as UTF-8.
 *
 * @param folder the root folder of all files
 * @param time `2026-11-22T18:40:05+08:00`; its local time is stored
 */
export function toZip(files: ReadonlyMap<string, Uint8Array>, folder: string, time: string) {
  const mtime = wallClock(time);
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(
    entries.map(([path, content]) => [
      `${folder}/${path}`,
      [content, { level: PACKED.test(path) ? 0 : 9, mtime }],
    ]),
  );
  return zipSync(zippable);
}

/** A ZIP stores local time, which is interpreted in the time zone of this machine. */
function wallClock(time: string): Date {
  const [year = 0, month = 1, ...rest] = (time.match(/\d+/g) ?? []).slice(0, 6).map(Number);
  return new Date(year, month - 1, ...(rest as [number, number, number, number]));
}

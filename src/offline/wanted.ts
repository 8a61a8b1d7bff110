import { addressOf } from './caches.ts';
import {
  type Asset,
  type Catalogue,
  type Choice,
  type KeptPicture,
  LEVELS,
  type Level,
  type PackFile,
  type SiteFile,
} from './types.ts';

const isWithin = (level: Level, least: Level): boolean =>
  LEVELS.indexOf(least) <= LEVELS.indexOf(level);

/** Packs and assets of a level. */
export const filesOf = (
  { packs, assets }: Catalogue,
  level: Level,
): readonly (Asset | PackFile)[] =>
  [...assets, ...packs].filter((file) => isWithin(level, file.level));

/** Pictures of a choice. */
export const picturesOf = (catalogue: Catalogue, { level, pictures }: Choice) =>
  pictures ? catalogue.pictures.filter((picture) => isWithin(level, picture.level)) : [];

/**
 * The address that a file is kept under. Names of scripts, styles, packs and pictures change with their content; an
 * icon's does not, so it is kept under its hash beside it, and an older one stays until the swap.
 */
export function keyOf(base: string, file: { path: string; hash?: string }): string {
  const isNamedByContent = /^(?:_astro|offline)\//.test(file.path);
  const query = file.hash && !isNamedByContent ? `?${file.hash}` : '';
  return addressOf(base, file.path) + query;
}

export const isPacked = (file: object): boolean => 'packed' in file;

/** Bytes of a file as a host sends it; none where it comes with another. */
export function weightOf(file: SiteFile | KeptPicture): number {
  if (isPacked(file)) return 0;
  return 'brotli' in file ? file.brotli : file.bytes;
}

/** Those that are not in a cache. */
export async function lackingOf<T extends SiteFile | KeptPicture>(
  base: string,
  cache: Cache,
  files: readonly T[],
): Promise<T[]> {
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return files.filter((file) => !there.has(keyOf(base, file)));
}

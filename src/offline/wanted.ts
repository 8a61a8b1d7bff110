import { addressOf } from './caches.ts';
import {
  type Asset,
  type Manifest,
  type Choice,
  type OfflinePicture,
  isWithin,
  type PackFile,
  type SiteFile,
} from './types.ts';

/** Packs and assets of a choice, each of which is fetched separately. */
export const filesOf = (
  { packs, assets }: Manifest,
  { level, pictures }: Choice,
): readonly (Asset | PackFile)[] =>
  [...assets, ...packs].filter(
    (file) => isWithin(level, file.level) && (pictures || !isPictureList(file)),
  );

/** Scripts and styles of a choice that are in the pack `scripts`. */
export const packedOf = ({ packed, packs }: Manifest, { level }: Choice): { path: string }[] =>
  packs.some((pack) => pack.kind === 'scripts' && isWithin(level, pack.level))
    ? packed.map((path) => ({ path }))
    : [];

/** The pack that lists the pictures. */
export const pictureList = ({ packs }: Manifest): PackFile | undefined => packs.find(isPictureList);

const isPictureList = (file: object): boolean => 'kind' in file && file.kind === 'pictures';

/**
 * The cache key of a file. Names of scripts, styles, packs and pictures change with their content;
 * an icon's does not, so its key includes its hash, and an older one stays until the swap.
 */
export function keyOf(base: string, file: { path: string; hash?: string }): string {
  const isNamedByContent = /^(?:_astro|offline)\//.test(file.path);
  const query = file.hash && !isNamedByContent ? `?${file.hash}` : '';
  return addressOf(base, file.path) + query;
}

/** Transfer size of a file in bytes. */
export const weightOf = (file: SiteFile | OfflinePicture): number =>
  'brotli' in file ? file.brotli : file.bytes;

/** Those that are not in a cache. */
export async function lackingOf<T extends { path: string; hash?: string }>(
  base: string,
  cache: Cache,
  files: readonly T[],
): Promise<T[]> {
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return files.filter((file) => !there.has(keyOf(base, file)));
}

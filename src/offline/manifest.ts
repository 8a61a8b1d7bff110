import { InstallError } from './install-error.ts';
import { type Manifest, type OfflinePicture, LEVELS, type SiteFile } from './types.ts';

/**
 * A path below the base path, without a segment that starts with a dot and without a query: always
 * a file of this site.
 */
const PATH = /^(?!admin\/|api\/)(?:(?!\.)[^\s/\\:?#]+\/)*(?!\.)[^\s/\\:?#]+$/;
const KINDS: readonly unknown[] = [
  'frame',
  'lists',
  'pages',
  'words',
  'scripts',
  'pictures',
  'entries',
];

/**
 * Validates a received manifest.
 *
 * @throws an {@link InstallError} `broken` if it is invalid: an error page, a half-written file,
 *   another version
 */
export function parseManifest(value: unknown): Manifest {
  const { id, time, packs, assets, packed, pages, pictures } = Object(value) as Record<
    keyof Manifest,
    unknown
  >;
  const isWhole =
    typeof id === 'string' &&
    /^[0-9a-f]{10}$/.test(id) &&
    typeof time === 'string' &&
    !Number.isNaN(Date.parse(time)) &&
    isListOf(packs, isPack) &&
    isListOf(assets, isSiteFile) &&
    Array.isArray(packed) &&
    packed.every(isPath) &&
    hasSizes(pages) &&
    hasSizes(pictures);
  if (!isWhole) throw new InstallError('broken', 'what was received is no manifest');
  return value as Manifest;
}

/**
 * Validates the content of the pack `pictures`. Throws an {@link InstallError} `broken` if it is
 * invalid.
 */
export function parsePictures(value: unknown): readonly OfflinePicture[] {
  if (!isListOf(value, isPicture)) throw new InstallError('broken', 'no list of pictures');
  return value as OfflinePicture[];
}

function isListOf(list: unknown, isItem: (item: Record<string, unknown>) => boolean): boolean {
  return (
    Array.isArray(list) &&
    list.every((item: unknown) => isItem(Object(item) as Record<string, unknown>))
  );
}

const isPath = (value: unknown): boolean => typeof value === 'string' && PATH.test(value);
const isSize = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether there is a value for each level. */
const hasSizes = (value: unknown): boolean =>
  LEVELS.every((level) => isSize((Object(value) as Record<string, unknown>)[level]));

const isPicture = (item: Partial<Record<keyof OfflinePicture, unknown>>): boolean =>
  isPath(item.path) && (LEVELS as readonly unknown[]).includes(item.level) && isSize(item.bytes);

const isSiteFile = (item: Partial<Record<keyof SiteFile, unknown>>): boolean =>
  isPicture(item) &&
  typeof item.hash === 'string' &&
  /^[0-9a-f]{16}$/.test(item.hash) &&
  isSize(item.brotli);

const isPack = (item: Record<string, unknown>): boolean =>
  isSiteFile(item) && KINDS.includes(item['kind']) && isSize(item['pages']);

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mapConcurrently } from '../values/map-concurrently.ts';
import { filesIn } from './files-in.ts';
import type { KeptResults } from './kept-results.ts';
import { linkOrWrite } from './link-or-write.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Text formats; pictures, Pagefind's chunks, office files and encrypted files would not get
 * smaller.
 */
const COMPRESSIBLE: ReadonlySet<string> = new Set(
  '.atom .css .html .ics .js .json .svg .txt .webmanifest .xml'.split(' '),
);
/** A file shorter than its HTTP headers is not worth two more files. */
const MIN_BYTES = 256;
/**
 * Measured on 1,300 texts of a site of 1,000 entries, 30 MB, in seconds of one core: 8 takes 0.7 s
 * for 7.2 MB, 9 takes 11 s for 1 % less; 11 takes 8 s for the shipped site alone, for 8 % less.
 * gzip takes 0.4 s for 8.7 MB, and 9 saves nothing there.
 */
const QUALITY = 8;
/** For files that every reader fetches, or whoever searches: 0.5 s for 8 % less. */
const BEST_QUALITY = constants.BROTLI_MAX_QUALITY;
const FETCHED_BY_ALL =
  /(?:^|\/)(?:_astro\/[^/]+|sw\.js|offline\/(?:current|frame\.\w+)\.json|pagefind\/(?:current|\w+\/(?:head|asked|lexicon))\.json)$/;
/** Long pages take readers the longest: 0.1 s of one core each, for 7 % less. */
const LONG_PAGE_BYTES = 36_000;
const isLongPage = (file: string, bytes: number) =>
  file.endsWith('.html') && bytes >= LONG_PAGE_BYTES;
/** Brotli allocates its whole window, which costs more than compressing a page does. */
const windowBits = (size: number) =>
  Math.min(Math.ceil(Math.log2(size)), constants.BROTLI_MAX_WINDOW_BITS);
/** Node compresses four concurrently. */
const CONCURRENCY = 8;

/**
 * Transfer sizes in bytes: compressed, or uncompressed for files that are not worth compressing.
 */
export interface SentSizes {
  brotli: number;
  gzip: number;
}

/** Names of the compressed versions of a file of this size; none if it is not worth compressing. */
export const compressedNames = (file: string, bytes: number): string[] =>
  COMPRESSIBLE.has(extname(file)) && bytes >= MIN_BYTES ? [`${file}.br`, `${file}.gz`] : [];

/**
 * Writes `<file>.br` and `<file>.gz` beside a file of a built site, for hosts that serve
 * precompressed files; skips small files and formats that do not get smaller.
 *
 * @param content the file's content
 */
export async function precompress(file: string, content: Buffer): Promise<SentSizes> {
  if (compressedNames(file, content.length).length === 0)
    return { brotli: content.length, gzip: content.length };
  return writeBeside(file, await compressed(file, content));
}

/**
 * The sizes in which a file of a built site is sent. A file whose sizes were kept is not compressed
 * here: {@link precompressSite} takes its compressed versions from an earlier site, or makes them.
 *
 * @param content the file's content
 */
export async function sentSizes(
  file: string,
  content: Buffer,
  kept?: KeptResults<SentSizes>,
): Promise<SentSizes> {
  if (!kept || compressedNames(file, content.length).length === 0)
    return precompress(file, content);
  const key = keyOf(file, content);
  const known = kept.get(key);
  if (known) return known;
  const sizes = await precompress(file, content);
  kept.set(key, sizes);
  return sizes;
}

interface Compressed {
  brotli: Buffer;
  gzip: Buffer;
}

/** @param same a file that has these compressed versions beside it */
function writeBeside(file: string, { brotli, gzip }: Compressed, same?: string): SentSizes {
  const put = (ending: string, content: Buffer) =>
    linkOrWrite(file + ending, content, same === undefined ? undefined : same + ending);
  put('.br', brotli);
  put('.gz', gzip);
  return { brotli: brotli.length, gzip: gzip.length };
}

const qualityFor = (file: string, bytes: number): number =>
  FETCHED_BY_ALL.test(file.replaceAll(sep, '/')) || isLongPage(file, bytes)
    ? BEST_QUALITY
    : QUALITY;

/** What the compressed versions of a file are made of. */
const keyOf = (file: string, content: Buffer): string =>
  `${qualityFor(file, content.length)} ${sha256(content)}`;

async function compressed(file: string, content: Buffer): Promise<Compressed> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(file, content.length),
    [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [brotli, zipped] = await Promise.all([toBrotli(content, { params }), toGzip(content)]);
  return { brotli, gzip: zipped };
}

/** Compressed files of an earlier build, and the hashes by which they are recognised. */
export interface Precompressed {
  /** Folder of the site with these files. */
  site: string;
  hashes: KeptResults<CompressedHashes>;
}

/** SHA-256 of the two files beside a file. */
export type CompressedHashes = readonly [brotli: string, gzip: string];

/**
 * Compresses all files of a built site that are not compressed yet.
 *
 * @param earlier a file that is unchanged since then is not compressed again
 * @returns how many files now have compressed versions, how many of these are those of `earlier`,
 *   and their bytes before and after (Brotli)
 */
export async function precompressSite(
  folder: string,
  earlier?: Precompressed,
): Promise<{ files: number; reused: number; bytes: number; brotli: number }> {
  const paths = filesIn(folder).map((path) => join(folder, path));
  const known = new Set(paths);
  const waiting = paths.filter(
    (path) => COMPRESSIBLE.has(extname(path)) && !known.has(`${path}.br`),
  );
  const sum = { files: 0, reused: 0, bytes: 0, brotli: 0 };
  const compress = async (path: string) => {
    const content = readFileSync(path);
    if (compressedNames(path, content.length).length === 0) return;
    const key = keyOf(path, content);
    const same = earlier && join(earlier.site, relative(folder, path));
    const reused = same === undefined ? undefined : readCompressed(same, earlier?.hashes.get(key));
    const files = reused ?? (await compressed(path, content));
    if (!reused) earlier?.hashes.set(key, [sha256(files.brotli), sha256(files.gzip)]);
    const { brotli } = writeBeside(path, files, reused && same);
    sum.files += 1;
    if (reused) sum.reused += 1;
    sum.bytes += content.length;
    sum.brotli += brotli;
  };
  await mapConcurrently(waiting, CONCURRENCY, compress);
  return sum;
}

/** The files beside a file of an earlier site; undefined unless they have the expected hashes. */
function readCompressed(
  file: string,
  expected: CompressedHashes | undefined,
): Compressed | undefined {
  if (!expected) return undefined;
  const [brotli, gzip] = [readOrNone(`${file}.br`), readOrNone(`${file}.gz`)];
  const isWhole = sha256(brotli) === expected[0] && sha256(gzip) === expected[1];
  return isWhole ? { brotli, gzip } : undefined;
}

function readOrNone(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

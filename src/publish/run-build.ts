import { existsSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { reportContent } from '../check/report.ts';
import { buildTime } from '../settings/build-time.ts';
import { lockWorkdir } from '../system/workdir-lock.ts';
import { contentRoot } from '../settings/content-root.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import { precompressSite } from '../system/precompress.ts';
import { publishedAt } from '../settings/read-settings.ts';
import { formatError } from '../values/validation/validation-error.ts';
import { findIncomplete } from './completeness.ts';
import { isDiskFull } from './disk-full.ts';
import { readKeptBodies } from './kept-bodies.ts';
import { openCompressedHashes } from './kept-compressed.ts';
import { openFaultless } from './kept-faultless.ts';
import { openKeptPages } from './kept-pages.ts';
import { openKeptSite, stampCode } from './kept-site.ts';
import { keepPreviousFiles } from './keep-previous-files.ts';
import { keepTimes } from './keep-times.ts';
import { withLock } from './lock.ts';
import { noteCompressed } from './manifest.ts';
import {
  type OutputTarget,
  OutputTargetError,
  atTarget,
  outputFolder,
  readOutputTarget,
} from './output-target.ts';
import { parseKept } from './parse-kept.ts';
import { makeFolder, removeFolder } from './paths.ts';
import { dropCutOffPictures } from './picture-cache.ts';
import { type PlaceFile, PublishedFiles, type Reused } from './published-files.ts';
import { renderKept } from './render-kept.ts';
import { lockOf, stage, swapIn, cleanTarget, unstage } from './swap.ts';

export interface BuildOptions {
  /** Folder or address of the published site, if not the one that is replaced. */
  previous?: string;
  /** Builds even if the published site is made of what is there now. */
  again?: boolean;
  /** Whether the build was told its moment, which is to be on its pages: it builds, and does not ask for changes. */
  isTold?: boolean;
}

/**
 * Build folder of this checkout, for one build at a time: its path is part of the keys of Astro’s
 * caches.
 */
const WORK = '.cache/build';
/** Astro's cache of generated pictures, in its `cacheDir`. */
const PICTURE_CACHE = 'node_modules/.astro/assets';
const CHECKOUT_LOCK = '.cache/build.lock';
const SHOWN_ERRORS = 10;

/**
 * Checks the content, builds the site beside the published one, and swaps it in once it is
 * complete. After any failure the old site stays, incomplete output is removed, and a line in
 * Chinese reports the reason.
 * @returns whether the new site is in place
 */
export async function runBuild(options: BuildOptions): Promise<boolean> {
  let target: OutputTarget | undefined;
  try {
    // Before the wait: during it, the code may become another than the one that was loaded.
    const code = options.isTold ? undefined : await stampCode();
    target = await readTarget();
    return await inTurn(target, async () => {
      // During the wait, another build may have changed the target.
      target = await readTarget();
      if (await cleanTarget(target)) {
        console.warn(`上一次构建在换上新网站时被中断，已把原来的网站放回 ${target.path}。`);
        target = await readTarget();
      }
      const release = lockWorkdir(contentRoot());
      return await buildInto(target, code, options).finally(release);
    });
  } catch (error) {
    explain(error, target);
    return false;
  }
}

const readTarget = () =>
  readOutputTarget(outputFolder(), { checkout: process.cwd(), content: contentRoot() });

/**
 * Builds of one checkout run one after the other, because they share its caches, and so do builds
 * of one target.
 */
async function inTurn<T>(target: OutputTarget, task: () => Promise<T>): Promise<T> {
  const checkout = resolve(CHECKOUT_LOCK);
  // For a full disk SQLite only reports that it cannot open the file.
  for (const file of [checkout, lockOf(target)]) {
    await atTarget(target.path, async () => {
      await makeFolder(dirname(file));
      await appendFile(file, '');
    });
  }
  const wait = (what: string) => ({
    onWait: () => console.log(`另一个构建正在${what}，等它结束再开始……`),
  });
  return withLock(
    checkout,
    () => withLock(lockOf(target), task, wait(`写 ${target.path}`)),
    wait('用这份项目'),
  );
}

async function buildInto(
  target: OutputTarget,
  code: string | undefined,
  { previous, again = false, isTold = false }: BuildOptions,
): Promise<boolean> {
  const kept = isTold ? undefined : await openKeptSite(target.path, code);
  if (kept?.isCurrent && target.holdsSite && previous === undefined && !again) {
    console.log(
      `内容、设置、程序和日期都没有变，${target.path} 里就是最新的网站。要重新生成：npm run build -- --again`,
    );
    return true;
  }
  if (!(await isContentSound())) return false;
  const work = resolve(WORK);
  const site = join(work, 'site');
  clear(work);
  await mkdir(work, { recursive: true });
  try {
    const dropped = await dropCutOffPictures(PICTURE_CACHE);
    if (dropped > 0) console.log(`以前的构建留下 ${dropped} 张没有写完的图片，这次重新生成。`);
    const pages = await openKeptPages();
    const published = previous ?? (target.holdsSite ? target.folder : undefined);
    // Pages are rendered from a bundle of their own, which shares nothing but the environment.
    if (published !== undefined) process.env['RED_CANDLE_PREVIOUS'] = published;
    const files = await PublishedFiles.open(target.path);
    const place: PlaceFile = (path) => files.place(path, site);
    // The kept pages may be those of another site.
    const placePage = pages.publishedIn === resolve(target.path) ? place : undefined;
    if (!pages.areKept || !(await renderKept({ outDir: site }, placePage))) await renderAnew(site);
    pages.assertRecorded();
    const own = published === target.folder ? place : undefined;
    const hasOldFiles = published !== undefined && (await keepPreviousFiles(published, site, own));
    await noteCompressed(site);
    const reused = await compress(site, target, files);
    const staged = await atTarget(target.path, () => stage(site, target));
    await assertComplete(staged);
    if (target.holdsSite) reportUnchanged(target.folder, staged, reused.same);
    // Something that was put there meanwhile must not be removed by the build.
    await readTarget();
    await atTarget(target.path, () => swapIn(staged, target));
    await Promise.all([pages.keep(resolve(target.path)), files.keep()]);
    // The next build takes the old files off, with what was on the site before.
    if (!hasOldFiles) await kept?.keep();
    return true;
  } catch (error) {
    await unstage(target).catch(() => undefined);
    throw error;
  } finally {
    clear(work);
  }
}

/** With Vite, which is loaded only when it is needed. */
async function renderAnew(site: string): Promise<void> {
  const { build } = await import('astro');
  await build({ outDir: site });
}

/**
 * Runs after everything else that writes files: those kept from the previous build are compressed
 * too. What is unchanged is taken from the published site.
 */
async function compress(
  site: string,
  target: OutputTarget,
  published: PublishedFiles,
): Promise<Reused> {
  const started = performance.now();
  const kept = published.reuse(site);
  const hashes = await openCompressedHashes();
  const rest = await precompressSite(site, { site: target.folder, hashes });
  await hashes.save();
  const reused = kept.files + rest.reused;
  const megabytes = (size: number) => (size / 1_000_000).toFixed(1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `预先压缩了 ${kept.files + rest.files} 个文件（${reused} 个和原来的一样），` +
      `${megabytes(kept.bytes + rest.bytes)} MB → ${megabytes(kept.brotli + rest.brotli)} MB（${seconds} 秒）。`,
  );
  return kept;
}

function reportUnchanged(published: string, site: string, known: ReadonlySet<string>): void {
  const { same, files } = keepTimes(published, site, known);
  console.log(`${files} 个文件里 ${same} 个和原来的一样，读者不用重新下载。`);
}

async function isContentSound(): Promise<boolean> {
  const errors = await reportContent(contentRoot(), {
    now: buildTime(),
    parse: parseKept,
    read: readKeptBodies,
    remember: openFaultless,
  });
  if (errors.length > 0) return false;
  const deskErrors = readDeskSettings(contentRoot()).errors;
  for (const error of deskErrors) console.error(`  ✗ ${formatError(error)}`);
  return deskErrors.length === 0;
}

/**
 * Astro, or a child of a killed build, may still be writing: the next build removes what cannot be
 * removed now.
 */
function clear(folder: string): void {
  try {
    removeFolder(folder);
  } catch {
    return;
  }
}

class IncompleteError extends Error {
  override name = 'IncompleteError';
}

async function assertComplete(site: string): Promise<void> {
  const errors = await findIncomplete(site, publishedAt(contentRoot()));
  if (errors.length === 0) return;
  const shown = errors.slice(0, SHOWN_ERRORS).map((error) => `  ✗ ${error}`);
  const rest = errors.length - shown.length;
  if (rest > 0) shown.push(`  另有 ${rest} 处。`);
  throw new IncompleteError([`建出来的网站不完整（${errors.length} 处）：`, ...shown].join('\n'));
}

function explain(error: unknown, target: OutputTarget | undefined): void {
  if (error instanceof OutputTargetError) {
    console.error(error.message);
    return;
  }
  const path = target?.path ?? outputFolder();
  const outcome = existsSync(path) ? `原来的网站没有动（${path}）` : `没有生成 ${path}`;
  if (isDiskFull(error)) {
    console.error(`磁盘满了，构建没有完成，${outcome}。请腾出空间再构建。`);
    return;
  }
  console.error(error instanceof IncompleteError ? error.message : error);
  console.error(`构建没有完成，${outcome}。`);
}

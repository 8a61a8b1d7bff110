import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildTime } from '../settings/build-time.ts';
import { contentRoot } from '../settings/content-root.ts';
import { madeOf } from '../settings/made-of.ts';
import { readSite, siteAddress } from '../settings/read-settings.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { digestFiles, stampFiles } from './digest-files.ts';
import { ENVIRONMENT_FILES } from './project.ts';
import { SHAPING } from './settings.ts';

/**
 * Astro's folder, and in it what an incremental build keeps: the record of its pages, their HTML,
 * and the program that renders them (`kept-bundle.ts`).
 */
const ASTRO = 'node_modules/.astro';
const RECORD = 'incremental-build.json';
const PAGES = [RECORD, 'dist', 'bundle'];
/** Says what the kept pages were made of, and that they are whole. */
const NOTE = '.cache/kept/pages';
/** Files that a page refers to, or that shadow it; and those with variables. */
const FILES = ['public', 'tsconfig.json', ...ENVIRONMENT_FILES];
/** What is read while pages are rendered, beside their entries. */
const READ = ['settings', 'media'];

export interface KeptPages {
  /** Whether pages, and the program that renders them, are those of the build before. */
  areKept: boolean;
  /** Where that build published them; undefined if they are not kept. */
  publishedIn: string | undefined;
  /** Throws if Astro has not kept its record where it can be removed: it would use any pages. */
  assertRecorded: () => void;
  /**
   * Lets the next build use the pages of this one. Call it once their site is in place. Without
   * success nothing is kept, which costs time only.
   *
   * @param folder of the site
   */
  keep: (folder: string) => Promise<void>;
}

/**
 * Lets Astro reuse pages of the last build, whose keys (`src/site/page-keys.ts`) cover the entries;
 * or removes them if anything else is different: what all pages are made of, or the kept files
 * themselves. Pages are only used after a build that was published: Astro writes each before its
 * record, so that after a build that was interrupted they do not match.
 */
export async function openKeptPages(root = process.cwd()): Promise<KeptPages> {
  const astro = join(root, ASTRO);
  const note = join(root, NOTE);
  const stampPages = () => stampFiles(astro, PAGES);
  const stampRead = () => stampFiles(contentRoot(), READ);
  const [stamp, world] = [await stampRead(), await worldOfPages(root)];
  const [known = '', publishedIn] = (await readFile(note, 'utf8').catch(() => '')).split('\n');
  await rm(note, { force: true });
  const areKept = known === `${world} ${await stampPages()}`;
  if (!areKept)
    for (const name of PAGES) await rm(join(astro, name), { recursive: true, force: true });
  const keep = async (folder: string) => {
    // What was written meanwhile, even if it was changed back, may be on a page whose key does not
    // tell so.
    if ((await stampRead()) !== stamp) return;
    await mkdir(dirname(note), { recursive: true });
    await writeFile(note, `${world} ${await stampPages()}\n${folder}`);
  };
  return {
    areKept,
    publishedIn: areKept ? publishedIn : undefined,
    assertRecorded() {
      if (existsSync(join(astro, RECORD))) return;
      throw new Error('astro: an incremental build no longer leaves its record where it did');
    },
    keep: (folder) => keep(folder).catch(() => undefined),
  };
}

/** Hash of all that pages are made of but entries. */
async function worldOfPages(root: string): Promise<string> {
  const media = await digestFiles(contentRoot(), ['media']);
  const shaping = Object.entries(process.env).filter(([name]) => SHAPING.test(name));
  const address = siteAddress(readSite(contentRoot()));
  return madeOf(root, address, toShanghaiDate(buildTime()), {
    files: FILES,
    facts: [media.bytes, JSON.stringify(shaping.sort())],
  });
}

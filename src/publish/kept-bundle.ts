import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { BuildInternals, PageBuildData } from './astro-insides.ts';
import type { Manifest, WrittenFiles } from './manifest.ts';

// What Vite makes of the code: the program that renders pages, and the scripts and styles beside
// them. Entries are in one file of it, so that the next build can use the rest while nothing but
// entries is different. `kept-pages.ts` decides whether it is, for this and for kept pages at once.

/** In Astro's own folder, below the project's. */
export const BUNDLE = 'node_modules/.astro/bundle';
const RECORD = 'record.json';
/** The program, and the files of the site before a page is rendered. */
const PROGRAM = 'program';
const SITE = 'site';
/** Where Astro puts the program during a build, in the site's folder. */
const MADE = '.prerender';
const ENTRY = /^prerender-entry\.[\w-]+\.mjs$/;
/** The chunk with all entries. */
const DATA = /^_astro_data-layer-content_[\w-]+\.mjs$/;
/** What it exports: one value. */
const EXPORT = /\bexport \{ ?[\w$]+ as ([\w$]+) ?\};?\s*$/;
/** What Astro writes of all entries for Vite, below its folder: the pictures that they name. */
const IMPORTS = ['.astro/content-assets.mjs', '.astro/content-modules.mjs'];

/** What rendering takes from a build with Vite, beside the files. */
export interface BundleRecord {
  /** The entries' pictures, which are part of the program. */
  imports: string;
  entry: string;
  /** By the keys of pages. */
  styles: readonly (readonly [string, PageBuildData['styles']])[];
  /** Hashes of the code of pages, and of entries with code. */
  pageHashes: readonly (readonly [string, string])[];
  entryHashes: readonly (readonly [string, string])[];
  /** Pictures that are published as they are. */
  referenced: readonly string[];
  written: Manifest;
}

/**
 * A prerenderer that keeps the bundle of a build with Vite; in a build that uses the kept one, it
 * reports the bundle's files as written.
 * @param site folder of the site
 */
export function keepingBundle(
  prerenderer: AstroPrerenderer,
  site: string,
  written: WrittenFiles,
): AstroPrerenderer {
  return {
    ...prerenderer,
    async setup() {
      const program = join(site, MADE);
      if (existsSync(program)) {
        const given = await setUp(prerenderer, program);
        await keepBundle(site, given, written.manifest).catch(reportUnkept);
        return;
      }
      await prerenderer.setup?.();
      for (const [path, bytes] of Object.entries((await readBundle())?.written ?? {}))
        written.add(path, bytes);
    },
  };
}

/** The site is complete without: only the next build takes longer. */
async function reportUnkept(error: unknown): Promise<void> {
  await rm(BUNDLE, { recursive: true, force: true });
  const reason = error instanceof Error ? error.message : String(error);
  console.warn(`没有留下网页程序，下一次构建会慢一些：${reason}`);
}

/** Sets a prerenderer up, and returns what Astro then gives to the program. */
async function setUp(
  prerenderer: AstroPrerenderer,
  program: string,
): Promise<BuildInternals | undefined> {
  const entry = (await readdir(program)).find((name) => ENTRY.test(name));
  let given: BuildInternals | undefined;
  if (entry !== undefined) {
    // Astro imports the same module.
    const { app } = (await import(pathToFileURL(join(program, entry)).href)) as {
      app?: { setInternals?: (internals: BuildInternals) => void };
    };
    const set = app?.setInternals;
    if (app && set)
      app.setInternals = (internals) => {
        given = internals;
        set.call(app, internals);
      };
  }
  await prerenderer.setup?.();
  return given;
}

function toRecord(internals: BuildInternals, written: Manifest): Omit<BundleRecord, 'imports'> {
  const { prerenderEntryFileName: entry = '', pagesByKeys } = internals;
  return {
    entry,
    styles: [...pagesByKeys].map(([key, { styles }]) => [key, styles]),
    pageHashes: [...(internals.pageDependencyHashes ?? [])],
    entryHashes: [...(internals.contentEntryRenderHashes ?? [])],
    referenced: [...(globalThis.astroAsset?.referencedImages ?? [])],
    written,
  };
}

async function keepBundle(
  site: string,
  given: BuildInternals | undefined,
  written: Manifest,
): Promise<void> {
  await rm(BUNDLE, { recursive: true, force: true });
  if (!given) throw new Error('astro: the program of pages is no longer given what it needs');
  const made = join(site, MADE);
  await cp(made, join(BUNDLE, PROGRAM), { recursive: true });
  await cp(site, join(BUNDLE, SITE), {
    recursive: true,
    filter: (path) => path !== made,
  });
  await readStoreInstead(join(BUNDLE, PROGRAM));
  const record: BundleRecord = { ...toRecord(given, written), imports: await readImports() };
  // Last: a bundle without it is none.
  await writeFile(join(BUNDLE, RECORD), JSON.stringify(record));
}

/** Makes a program read the entries where Astro keeps them, in place of those of its build. */
async function readStoreInstead(program: string): Promise<void> {
  const names = await readdir(program, { recursive: true });
  const [data, ...more] = names.filter((name) => DATA.test(name.split(/[\\/]/).at(-1) ?? ''));
  const file = join(program, data ?? '');
  const [, name] = data === undefined ? [] : (EXPORT.exec(await readFile(file, 'utf8')) ?? []);
  if (name === undefined || more.length > 0)
    throw new Error('astro: the program of pages no longer has its entries in one chunk');
  const store = pathToFileURL(join(dirname(BUNDLE), 'data-store.json')).href;
  await writeFile(
    file,
    `import { readFileSync } from 'node:fs';
const entries = JSON.parse(readFileSync(new URL(${JSON.stringify(store)}), 'utf8'));
export { entries as ${name} };
`,
  );
}

/** What the program contains of entries beside their data. */
async function readImports(): Promise<string> {
  const texts = IMPORTS.map((file) => readFile(file, 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}

/** The record of the kept bundle; undefined if there is none. */
export async function readBundle(): Promise<BundleRecord | undefined> {
  const text = await readFile(join(BUNDLE, RECORD), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as BundleRecord);
}

/** Whether the program has the pictures of the entries as they are now. */
export const hasImports = async ({ imports }: BundleRecord): Promise<boolean> =>
  imports === (await readImports());

/** Puts the bundle's files into a site's folder. Returns the folder of the program. */
export async function placeBundle(site: string): Promise<URL> {
  await mkdir(site, { recursive: true });
  await cp(join(BUNDLE, SITE), site, { recursive: true });
  return pathToFileURL(`${join(process.cwd(), BUNDLE, PROGRAM)}/`);
}

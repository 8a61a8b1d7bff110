import fs, { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type * as Insides from './astro-insides.ts';
import type { AstroSettings, BuildInternals, StaticBuildOptions } from './astro-insides.ts';
import type { PlaceFile } from './published-files.ts';
import { type BundleRecord, hasImports, placeBundle, readBundle } from './kept-bundle.ts';

/** The version of Astro that this was written for: with another, Astro itself builds. */
export const KNOWN_ASTRO = '7.3.5';

const CONTENT_CONFIG = 'src/content.config.ts';
/** Under which Astro's store of the content names the configuration that it was made with. */
const CONFIG_DIGEST = 'content-config-digest';

type Astro = typeof Insides;
/** What all steps of a build share. */
type Site = Pick<StaticBuildOptions, 'settings' | 'logger' | 'routesList'>;

/**
 * Builds a site as Astro does, with the program of the build before in place of Vite: the steps and
 * their order are those of its `AstroBuilder`. Only for a site whose code, settings, pictures and
 * day are those of that build (`kept-pages.ts`).
 * @param place takes pages that are the same from the site that the build before published
 * @returns whether it did; if not, only Astro's store of the content was brought up to date, and
 *   Astro has to build
 */
export async function renderKept(inline: AstroInlineConfig, place?: PlaceFile): Promise<boolean> {
  const record = await readBundle();
  if (!record || installedAstro() !== KNOWN_ASTRO) return false;
  const astro: Astro = await import('./astro-insides.ts');
  const site = await prepare(astro, inline);
  const isLoaded = await loadContent(astro, site);
  if (!isLoaded || !(await hasImports(record))) return false;
  console.log('沿用上一次构建的网页程序，只生成变了的网页。');
  await render(astro, site, record, place);
  return true;
}

/** The version of what is installed, which need not be what `package.json` names. */
export function installedAstro(): unknown {
  const file = new URL(import.meta.resolve('astro/package.json'));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }).version;
}

async function prepare(astro: Astro, inline: AstroInlineConfig): Promise<Site> {
  const { astroConfig } = await astro.resolveConfig(inline, 'build');
  const logger = await astro.loadOrCreateNodeLogger(astroConfig, inline);
  const settings = await astro.runHookConfigSetup({
    settings: await astro.createSettings(
      astroConfig,
      inline.logLevel,
      fileURLToPath(astroConfig.root),
    ),
    command: 'build',
    logger,
  });
  settings.buildOutput = 'static';
  const routesList = await astro.createRoutesList({ settings }, logger);
  await astro.runHookConfigDone({ settings, logger, command: 'build' });
  return { settings, logger, routesList };
}

/**
 * Brings Astro's store of the content up to date, with our collections as Node loads them. Returns
 * false if there was no store: its key of the configuration is Astro's to compute.
 */
async function loadContent(
  { ContentLayer, MutableDataStore, getDataStoreFile }: Astro,
  { settings, logger }: Site,
): Promise<boolean> {
  const store = await MutableDataStore.fromFile(getDataStoreFile(settings, false));
  const digest = store.metaStore().get(CONFIG_DIGEST);
  if (digest === undefined) return false;
  const file = pathToFileURL(join(fileURLToPath(settings.config.root), CONTENT_CONFIG));
  const { collections } = (await import(file.href)) as {
    collections: Record<string, { type: 'content_layer'; loader: () => [] }>;
  };
  const loaded = { status: 'loaded', config: { collections, digest } } as const;
  const layer = new ContentLayer({
    ...{ settings, logger, store },
    contentConfigObserver: {
      get: () => loaded,
      set: () => undefined,
      subscribe: () => () => undefined,
    },
  });
  await layer.sync();
  layer.dispose();
  return true;
}

async function render(
  astro: Astro,
  site: Site,
  record: BundleRecord,
  place: PlaceFile | undefined,
): Promise<void> {
  const { settings, logger, routesList } = site;
  const { config } = settings;
  await astro.runHookBuildStart({ settings, logger });
  const { allPages } = astro.collectPagesData({ settings, logger, manifest: routesList });
  const options: StaticBuildOptions = {
    ...{ allPages, settings, logger, routesList, pageNames: [], viteConfig: {} },
    runtimeMode: 'production',
    origin: new URL(config.site ?? `http://localhost:${config.server.port}`).origin,
    key: astro.createKey(),
    force: false,
  };
  const program = await placeBundle(fileURLToPath(config.outDir));
  await takePictures(astro, site, record);
  await placing(astro, place, () =>
    astro.generatePages(options, toInternals(astro, options, record), program),
  );
  await astro.runHookBuildDone({
    settings,
    pages: options.pageNames,
    routes: Object.values(allPages).map(({ route }) => route),
    logger,
  });
}

/**
 * Calls `task` while Astro takes the pages that it need not render from the published site where
 * that has them, and copies only the others from its own cache.
 */
async function placing<T>(
  { IncrementalBuildCache: { prototype } }: Astro,
  place: PlaceFile | undefined,
  task: () => Promise<T>,
): Promise<T> {
  const restore = prototype.restoreOutputFile;
  prototype.restoreOutputFile = async function (settings, outputFile, destination) {
    if (place?.(decodeURI(outputFile)) !== undefined) return true;
    return restore.call(this, settings, outputFile, destination);
  };
  try {
    return await task();
  } finally {
    prototype.restoreOutputFile = restore;
  }
}

/** What Astro's build with Vite finds out about the pages. */
function toInternals(
  astro: Astro,
  { allPages, settings }: { allPages: StaticBuildOptions['allPages']; settings: AstroSettings },
  record: BundleRecord,
): BuildInternals {
  const internals = astro.createBuildInternals();
  const styles = new Map(record.styles);
  for (const page of Object.values(allPages)) {
    const file = new URL(`./${page.component}`, settings.config.root);
    astro.trackPageData(internals, page.component, page, `/${page.component}`, file);
    page.styles = [...(styles.get(page.key) ?? [])];
  }
  internals.prerenderEntryFileName = record.entry;
  internals.pageDependencyHashes = new Map(record.pageHashes);
  internals.contentEntryRenderHashes = new Map(record.entryHashes);
  return internals;
}

/** Lets pages ask for pictures, as Astro's plugin does when Vite starts. */
async function takePictures(
  { assetsPlugin }: Astro,
  { settings, logger }: Site,
  { referenced }: BundleRecord,
): Promise<void> {
  const plugins = assetsPlugin({ fs, settings, sync: false, logger });
  const plugin = plugins.find(({ name }) => name === 'astro:assets');
  const [configure, start] = [plugin?.config, plugin?.buildStart];
  if (typeof configure !== 'function' || typeof start !== 'function')
    throw new Error('astro: its plugin for pictures no longer starts as it did');
  await Reflect.apply(configure, {}, [{}, { command: 'build', mode: 'production' }]);
  await Reflect.apply(start, {}, []);
  for (const path of referenced) globalThis.astroAsset.referencedImages?.add(path);
}

import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contentRoot } from '../settings/content-root.ts';
import { publishedAt } from '../settings/read-settings.ts';
import { filesLoadedBy, iconsNamedBy } from '../publish/completeness.ts';
import { keepingBundle } from '../publish/kept-bundle.ts';
import { type WrittenFiles, writeManifest } from '../publish/manifest.ts';
import type { BuiltPages, OpenPages } from './built-pages.ts';

const ASSETS = '_astro';
const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i;

/**
 * Writes the manifest of a build into the built site: the output of Astro, the files of `public/`,
 * and those that the other integrations added to `written`. It must be the last integration.
 */
export function manifest(written: WrittenFiles, openPages: OpenPages): AstroIntegration {
  let publicFolder = '';
  let site = '';
  return {
    name: 'manifest',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [bundled(written)] } });
      },
      'astro:config:done': ({ config }) => {
        publicFolder = fileURLToPath(config.publicDir);
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) =>
          rendered(keepingBundle(prerenderer, site, written), publishedAt(contentRoot()), written),
        );
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const site = fileURLToPath(dir);
        const paths = [...assets.values()]
          .flat()
          .map((url) => relative(site, fileURLToPath(url)).split(sep).join('/'));
        const pages = await openPages(site);
        await addPages({ site, paths, pages, address: publishedAt(contentRoot()) }, written);
        await pages.save();
        await addFolder(publicFolder, written);
        await writeManifest(site, written.manifest);
        const dropped = await dropUnusedOriginals(site, written);
        if (dropped.length > 0)
          logger.info(`not published, since no page uses them: ${dropped.join(', ')}`);
      },
    },
  };
}

/** Records the scripts, styles and other files that Vite built for browsers. */
function bundled(written: WrittenFiles): Plugin {
  return {
    name: 'red-candle:manifest',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        written.add(file.fileName, file.type === 'chunk' ? file.code : file.source);
      }
    },
  };
}

/**
 * A prerenderer that records the size of each page, and the files of `_astro/` that it refers to:
 * mainly pictures.
 */
function rendered(
  prerenderer: AstroPrerenderer,
  address: URL,
  written: WrittenFiles,
): AstroPrerenderer {
  return {
    ...prerenderer,
    render: async (request, options) => {
      const result = await prerenderer.render(request, options);
      const { response, metadata } =
        result instanceof Response ? { response: result, metadata: undefined } : result;
      if (response.body === null || (response.status >= 300 && response.status < 400))
        return result;
      const body = Buffer.from(await response.arrayBuffer());
      const { pathname } = new URL(request.url);
      const below = decodeURI(pathname.slice(address.pathname.length));
      addPage(fileFor(below, options.routeData.type), body, address, written);
      const { status, statusText, headers } = response;
      return {
        response: new Response(body, { status, statusText, headers }),
        ...(metadata && { metadata }),
      };
    },
  };
}

/** Records a page, and the files of `_astro/` that it refers to. */
function addPage(path: string, body: Buffer, address: URL, written: WrittenFiles): void {
  written.add(path, body);
  const named = path.endsWith('.webmanifest') ? iconsNamedBy : filesLoadedBy;
  for (const file of named(body.toString('utf8'), path, address)) {
    if (file.startsWith(`${ASSETS}/`)) written.add(file);
  }
}

/** What Astro wrote. */
interface Output {
  site: string;
  /** By its own list. */
  paths: readonly string[];
  pages: BuiltPages;
  /** The published address, with its base path. */
  address: URL;
}

/**
 * Records the pages of a build by Astro's own list: those that were not rendered too, since they
 * are the same as in the build before.
 */
async function addPages(
  { site, paths, pages, address }: Output,
  written: WrittenFiles,
): Promise<void> {
  const rendered = written.manifest;
  for (const path of paths) {
    if (typeof rendered[path] === 'number') continue;
    // One that is missing is reported when the site is compared with its manifest.
    written.add(path);
    const page = path.endsWith('.html') ? pages.get(path) : undefined;
    if (page) {
      written.add(path, page.bytes);
      for (const file of page.assets) written.add(file);
      continue;
    }
    const body = await readFile(join(site, path)).catch(() => undefined);
    if (body) addPage(path, body, address, written);
  }
}

/** The output file of Astro for a path below the base, in its format `directory`. */
function fileFor(path: string, type: string): string {
  const bare = path.replace(/\/$/, '');
  if (type !== 'page') return bare;
  if (bare === '404') return '404.html';
  return bare === '' ? 'index.html' : `${bare}/index.html`;
}

async function addFolder(folder: string, written: WrittenFiles): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of found.filter((item) => item.isFile())) {
    const path = join(entry.parentPath, entry.name);
    written.add(relative(folder, path).split(sep).join('/'), (await stat(path)).size);
  }
}

/**
 * Removes pictures that no page uses. Astro copies the original of every picture that it knows,
 * including camera data, into the site; and it includes those of drafts if an editor saves on the
 * same machine during a build, because both processes write one list of pictures,
 * `.astro/content-assets.mjs`.
 */
async function dropUnusedOriginals(site: string, written: WrittenFiles): Promise<string[]> {
  const { manifest } = written;
  const found = await readdir(join(site, ASSETS));
  const unused = found.filter((name) => PICTURE.test(name) && !(`${ASSETS}/${name}` in manifest));
  for (const name of unused) await rm(join(site, ASSETS, name));
  return unused;
}

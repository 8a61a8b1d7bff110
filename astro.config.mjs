import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { admin } from './src/integrations/admin.ts';
import { bodies } from './src/integrations/bodies.ts';
import { builtPages } from './src/integrations/built-pages.ts';
import { content } from './src/integrations/content.ts';
import { earlySearch } from './src/integrations/early-search.ts';
import { guard } from './src/integrations/guard.ts';
import { manifest } from './src/integrations/manifest.ts';
import { offline } from './src/integrations/offline.ts';
import { search } from './src/integrations/search.ts';
import { share } from './src/integrations/share.ts';
import { sideBySide } from './src/integrations/side-by-side.ts';
import { SCRIPT_TARGET, STYLE_TARGET } from './src/values/browser-floor.ts';
import { dropAstroConstants } from './src/site/astro-constants.ts';
import { scriptGroups } from './src/site/script-groups.ts';
import { contentRoot } from './src/settings/content-root.ts';
import { ownColours } from './src/settings/own-colours.ts';
import { glossaryReader, lawsReader, readSite, siteAddress } from './src/settings/read-settings.ts';
import { markdownPlugins, remarkRehypeOptions } from './src/markdown/plugins.ts';
import { WrittenFiles } from './src/publish/manifest.ts';

dropAstroConstants();
const { url, base } = siteAddress(readSite(contentRoot()));
const plugins = markdownPlugins({
  laws: lawsReader(contentRoot()),
  terms: glossaryReader(contentRoot()),
  base,
});

const written = new WrittenFiles();
const pages = builtPages();

const shared = { remarkRehype: remarkRehypeOptions, smartypants: false };

// Not by `defineConfig`, which only tells the type: its module loads all that a configuration may name.
/** @type {import('astro').AstroUserConfig} */
export default {
  site: url,
  base,
  trailingSlash: 'always',
  outDir: './dist',
  server: { host: '127.0.0.1', port: 4321 },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', concurrency: 4 },
  experimental: { incrementalBuild: true },
  image: {
    service: { entrypoint: './src/images/service.ts', config: { avif: { effort: 1 } } },
  },
  markdown: {
    // Shiki colours by inline styles, which the pages' Content-Security-Policy blocks.
    syntaxHighlight: false,
    processor: unified({
      ...shared,
      // One of our own plugins, with its own setting.
      gfm: false,
      remarkPlugins: plugins.remark,
      rehypePlugins: plugins.rehype,
    }),
  },
  integrations: [
    content(),
    admin(written),
    guard(),
    ...sideBySide(bodies(pages), search(written), share(written, pages), offline(written, pages)),
    earlySearch(written),
    // Pages written in MDX are code: the plain processor handles them, without the sanitiser.
    mdx({ processor: unified(shared) }),
    manifest(written, pages),
  ],
  vite: {
    plugins: [ownColours(contentRoot())],
    // Scripts stay separate files, so that `script-src 'self'` suffices.
    build: { assetsInlineLimit: 0, target: SCRIPT_TARGET, cssTarget: STYLE_TARGET },
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } },
      },
    },
    // The search runs in a module worker.
    worker: { format: 'es' },
    server: {
      // Allows the site's own pages only: Vite's default lets pages on any port of this machine read.
      cors: false,
      // Vite's watcher drops a second change within 50 ms: a file that a text editor truncates and then writes would be
      // read while it is empty, and never again.
      watch: { awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } },
    },
  },
};

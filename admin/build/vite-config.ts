import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { DESK_TARGET } from '../../src/values/browser-floor.ts';
import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { contentRoot } from '../../src/settings/content-root.ts';
import { ownColours } from '../../src/settings/own-colours.ts';
import { hostPolicy } from './host-policy.ts';
import { limitSubjects } from './limit-subjects.ts';
import { withoutExamples } from './without-examples.ts';
import { partNames } from '../decap/patches/part-names.ts';
import { decapPatches } from '../decap/patches/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The desk's own build: no Vite client, so that saving content never reloads a half-written form. */
export function adminViteConfig(outDir: string, desk: DeskSettings): InlineConfig {
  return {
    configFile: false,
    root: here('..'),
    // Relative, so that one build works below any base path.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      ownColours(contentRoot()),
      decapPatches(),
      partNames(here('../access')),
      hostPolicy(desk),
      withoutExamples(),
      limitSubjects(),
    ],
    define: { __DESK__: JSON.stringify(desk) },
    // As modules: the PDF reader is loaded only if there is a PDF.
    worker: {
      format: 'es',
      plugins: () => [withoutDocument(), withoutExamples(), limitSubjects()],
    },
    resolve: {
      // The alias by which patches import our modules: `@desk/decap/bridge/save.ts`.
      alias: { '@desk': here('..') },
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: DESK_TARGET,
      // Decap is always one large chunk; it is loaded from the editor's own machine.
      chunkSizeWarningLimit: 5000,
      reportCompressedSize: false,
      rolldownOptions: {
        // Warnings about Decap's dependencies, not about our code: unreachable `eval`, which our policy blocks anyway,
        // and “use client”.
        onLog: (level, log, report) => {
          if (log.code !== 'EVAL' && log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  };
}

/** A library decodes `&amp;` with a DOM document; resolves it to the variant without one, for workers. */
function withoutDocument(): Plugin {
  return {
    name: 'red-candle:worker-without-document',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^decode-named-character-reference$/ },
      async handler(source, importer, options) {
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && { ...found, id: found.id.replace(/index\.dom\.js$/, 'index.js') };
      },
    },
  };
}

import { fileURLToPath } from 'node:url';
import { type Plugin, build } from 'vite';
import { SCRIPT_TARGET } from '../values/browser-floor.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The site's modules that need a server or refer to one, and their replacements. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  [here('../site-search/client.ts'), here('../client/archive/client.ts')],
  [here('../site-search/start.ts'), here('../client/archive/start.ts')],
  [here('../client/search-box/page-href.ts'), here('../client/archive/page-href.ts')],
  [here('../client/search-box/searched.ts'), here('../client/archive/searched.ts')],
  [here('../client/offline/offered.ts'), here('../client/archive/offered.ts')],
]);

/** Bundles all scripts of the archive's pages as one classic script. */
export async function bundleSiteScript(): Promise<string> {
  const bundled = await build({
    configFile: false,
    root: here('../client'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [replaceModules()],
    build: {
      write: false,
      reportCompressedSize: false,
      target: SCRIPT_TARGET,
      lib: { entry: here('../client/archive.ts'), formats: ['iife'], name: 'redCandleArchive' },
    },
  });
  const outputs = Array.isArray(bundled) ? bundled : [bundled];
  const chunks = outputs.flatMap((result) =>
    'output' in result ? result.output.filter((file) => file.type === 'chunk') : [],
  );
  const [script, ...others] = chunks;
  if (!script || others.length > 0) throw new Error(`one script expected, found ${chunks.length}`);
  return script.code;
}

function replaceModules(): Plugin {
  return {
    name: 'red-candle:archive-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && (REPLACED.get(found.id) ?? found);
    },
  };
}

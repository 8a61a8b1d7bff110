import { dirname } from 'node:path';
import { build } from 'vite';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A page’s script as `ask.js`, and the chunks that it loads, as a build of the site makes them. */
export async function bundle(entry: string): Promise<Map<string, Uint8Array>> {
  const outcome = await build({
    configFile: false,
    logLevel: 'error',
    root: dirname(entry),
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: entry,
        output: { entryFileNames: 'ask.js', chunkFileNames: 'assets/[name]-[hash].js' },
      },
    },
  });
  const outputs = Array.isArray(outcome) ? outcome : [outcome];
  const files = new Map<string, Uint8Array>();
  for (const output of outputs) {
    if (!('output' in output)) throw new Error('vite: found a watcher, expected a build');
    for (const file of output.output) {
      const content = file.type === 'chunk' ? file.code : file.source;
      files.set(file.fileName, typeof content === 'string' ? encode(content) : content);
    }
  }
  return files;
}

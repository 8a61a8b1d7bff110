import { preview } from 'astro';
import { outputFolder } from '../src/publish/output-target.ts';
import { assertEnvironment } from '../src/lib/environment.ts';
import { orUsage, readOptions, readPort } from './command-line.ts';

/** `npm run preview`: serves `dist/` as a static host would. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
assertEnvironment();
const port = orUsage(() => readPort(readOptions({ port: { type: 'string' } }).port));
const server = await preview({
  outDir: outputFolder(),
  server: { host: '127.0.0.1', port: port ?? 4321 },
});
const { default: config } = await import('../astro.config.mjs');
console.log(`http://127.0.0.1:${server.port}${String(config.base)}`);

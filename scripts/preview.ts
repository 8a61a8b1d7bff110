import { preview } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../src/publish/output-target.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { orUsage, readOptions, readPort } from '../src/system/command-line.ts';

/** `npm run preview`: serves `dist/` as a static host would. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
assertEnvironment();
const port = orUsage(() => readPort(readOptions({ port: { type: 'string' } }).port));
const folder = outputFolder();
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} 里没有建好的网站：请先运行 npm run build`);
  process.exit(1);
}
const server = await preview({
  outDir: folder,
  server: { host: '127.0.0.1', port: port ?? 4321 },
});
const { default: config } = await import('../astro.config.mjs');
console.log(`http://127.0.0.1:${server.port}${String(config.base)}`);

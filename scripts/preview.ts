import { preview } from 'astro';
import { parseArgs } from 'node:util';
import { outputFolder } from '../src/publish/output-target.ts';

/** `npm run preview`: serves `dist/` as a static host would. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { values } = parseArgs({ options: { port: { type: 'string' } } });
const server = await preview({
  server: { host: '127.0.0.1', port: Number(values.port ?? 4321) },
  outDir: outputFolder(),
});
const { default: config } = await import('../astro.config.mjs');
console.log(`http://127.0.0.1:${server.port}${String(config.base)}`);

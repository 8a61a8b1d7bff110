import { dev } from 'astro';
import { lockWorkdir } from '../src/system/workdir-lock.ts';
import { FORMAT_PATH } from '../src/content-format/content-version.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { reportContent } from '../src/check/report.ts';
import { orUsage, readOptions, readPort } from '../src/system/command-line.ts';
import { guardTerminal } from '../src/system/terminal.ts';

/**
 * `npm start`: site, editors' desk and search in one process on one loopback port. Invalid content is reported, and
 * left out until it is fixed; only invalid settings stop the start.
 */
guardTerminal();
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
assertEnvironment();
const port = orUsage(() => readPort(readOptions({ port: { type: 'string' } }).port));

lockWorkdir(contentRoot());
console.log('\n正在启动，第一次要等一会儿……');
const errors = await reportContent(contentRoot());
if (errors.some(({ file }) => file === FORMAT_PATH)) process.exit(1);
if (errors.some(({ file }) => file.startsWith('content/settings/'))) {
  console.error('网站设置或法规目录有错，先改好再启动。');
  process.exit(1);
}
const server = await dev({
  force: true,
  // The search index reads every page after each save: a log line for each would hide what matters.
  logLevel: 'warn',
  server: { host: '127.0.0.1', ...(port !== undefined && { port }) },
});

const { default: config } = await import('../astro.config.mjs');
const origin = `http://127.0.0.1:${server.address.port}`;
const base = String(config.base);
console.log(`
  网站 Site     ${origin}${base}
  编辑 Desk     ${origin}${base}admin/
  搜索 Search   ${origin}${base}search/
`);

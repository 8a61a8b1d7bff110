import { build } from 'astro';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportContent } from '../src/check/report.ts';
import { claimCheckout } from '../src/lib/checkout-claim.ts';
import { contentRoot } from '../src/lib/content-root.ts';
import { readDeskSettings } from '../src/lib/desk-settings.ts';
import { formatFault } from '../src/model/validate.ts';
import { keepPreviousScripts } from '../src/offline/build/keep-previous-scripts.ts';
import { keepPrevious } from '../src/search/build/keep-previous.ts';

/**
 * `npm run build`: checks the content, builds beside the old `dist/`, then puts the new one in its
 * place. Whatever fails, the old `dist/` stays as it was and the exit code is not zero.
 *
 * The search index, the scripts and the styles of the previous build are kept for pages that are open: those of the old
 * `dist/`, or of `--previous <folder or address of the site>`.
 *
 * `--offline off` gives up offline reading: what readers' devices keep is removed when they come next.
 */
const { values: options } = parseArgs({
  options: { previous: { type: 'string' }, offline: { type: 'string', default: 'on' } },
});
if (options.offline !== 'on' && options.offline !== 'off') {
  console.error(`--offline：写的是“${options.offline}”，只能是 on 或 off。`);
  process.exit(1);
}
process.env['PUBLIC_OFFLINE'] = options.offline;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const target = resolve(process.env['RED_CANDLE_OUT'] ?? 'dist');
const next = `${target}.next`;
const old = `${target}.old`;

claimCheckout(contentRoot());
const faults = await reportContent(contentRoot());
if (faults.length > 0) process.exit(1);
const deskFaults = readDeskSettings(contentRoot()).faults;
for (const fault of deskFaults) console.error(`  ✗ ${formatFault(fault)}`);
if (deskFaults.length > 0) process.exit(1);

// A build that was ended between its two last steps left the old site aside.
if (!existsSync(target) && existsSync(old)) await rename(old, target);
await rm(next, { recursive: true, force: true });
try {
  await build({ outDir: next, force: true });
} catch (error) {
  console.error(error);
  console.error(`构建没有完成，${existsSync(target) ? '原来的 dist 没有动' : '没有生成 dist'}。`);
  // Astro may still be writing: what cannot be removed now, the next build removes.
  await rm(next, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  process.exit(1);
}
if (options.previous !== undefined || existsSync(target)) await keepOld(options.previous ?? target);
await rm(old, { recursive: true, force: true });
if (existsSync(target)) await rename(target, old);
await rename(next, target).catch(async (error: unknown) => {
  if (existsSync(old)) await rename(old, target);
  throw error;
});
await rm(old, { recursive: true, force: true });

/** Whoever has a page open while the site is deployed goes on with what that page knows by name. */
async function keepOld(previous: string): Promise<void> {
  const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
  try {
    const kept = await keepPrevious(previous, next);
    if (kept) console.log(`保留了上一版的搜索索引 ${kept.id}（${kept.files} 个文件）。`);
  } catch (error) {
    console.warn(`没有保留上一版的搜索索引，正开着的网页会重新读取：${reason(error)}`);
  }
  try {
    const files = await keepPreviousScripts(previous, next);
    if (files > 0) console.log(`保留了上一版的脚本和样式（${files} 个文件）。`);
  } catch (error) {
    console.warn(
      `没有保留上一版的脚本和样式，正开着的网页有的功能要刷新后才能用：${reason(error)}`,
    );
  }
}

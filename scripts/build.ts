import { assertEnvironment, readVariable } from '../src/settings/environment.ts';
import { guardTerminal } from '../src/system/terminal.ts';
import { runBuild } from '../src/publish/run-build.ts';
import { UsageError, orUsage, readOptions } from '../src/system/command-line.ts';

/**
 * `npm run build`: checks the content, builds beside the old `dist/`, then swaps the new one in. After any failure the
 * old `dist/` is unchanged and the exit code is not zero.
 *
 * The search index, the scripts and the styles of the previous build are kept for open pages: those of the old `dist/`,
 * or of `--previous <folder or address of the site>`.
 *
 * If nothing that a build reads has changed since the site was built, it stays as it is; `--again` builds all the same.
 *
 * `--offline off` ends offline reading: data stored on readers' devices is removed at their next visit. The default is
 * `PUBLIC_OFFLINE`.
 */
guardTerminal();
assertEnvironment();
const options = orUsage(() => {
  const given = readOptions({
    previous: { type: 'string' },
    offline: { type: 'string' },
    again: { type: 'boolean' },
  });
  if (given.offline === undefined || given.offline === 'on' || given.offline === 'off')
    return given;
  throw new UsageError(`--offline：写的是“${given.offline}”，只能是 on 或 off。`);
});
process.env['PUBLIC_OFFLINE'] = options.offline ?? readVariable('PUBLIC_OFFLINE') ?? 'on';
// A different value, from a shell or a test runner, would publish a development build.
process.env['NODE_ENV'] = 'production';
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const isBuilt = await runBuild({
  ...(options.previous && { previous: options.previous }),
  again: options.again ?? false,
  isTold: readVariable('RED_CANDLE_TIME') !== undefined,
});
// Handles that Astro leaves open after a failed build would keep the process alive.
if (!isBuilt) process.exit(1);

import { assertEnvironment, readVariable } from '../src/settings/environment.ts';
import { guardTerminal } from '../src/system/terminal.ts';
import { runBuild } from '../src/publish/run-build.ts';
import { UsageError, orUsage, readOptions } from '../src/system/command-line.ts';

/**
 * `npm run build`: checks the content, builds beside the old `dist/`, then puts the new one in its
 * place. Whatever fails, the old `dist/` stays as it was and the exit code is not zero.
 *
 * The search index, the scripts and the styles of the previous build are kept for pages that are open: those of the old
 * `dist/`, or of `--previous <folder or address of the site>`.
 *
 * `--offline off` gives up offline reading: what readers' devices keep is removed when they come next. Without it,
 * `PUBLIC_OFFLINE` says so.
 */
guardTerminal();
assertEnvironment();
const options = orUsage(() => {
  const given = readOptions({ previous: { type: 'string' }, offline: { type: 'string' } });
  if (given.offline === undefined || given.offline === 'on' || given.offline === 'off')
    return given;
  throw new UsageError(`--offline：写的是“${given.offline}”，只能是 on 或 off。`);
});
process.env['PUBLIC_OFFLINE'] = options.offline ?? readVariable('PUBLIC_OFFLINE') ?? 'on';
// Another value, of a shell or a test runner, would publish what is meant for development.
process.env['NODE_ENV'] = 'production';
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// What Astro leaves running where a build fails would keep the process.
if (!(await runBuild(options.previous ? { previous: options.previous } : {}))) process.exit(1);

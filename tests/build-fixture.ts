import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { writeFixtureContent } from './fixture-content.ts';
import { FULL_CONTENT, FULL_SITE } from './full-site.ts';
import { FIXTURE_BASE } from './servers.ts';

/**
 * `npm run build:fixture`: the two sites that tests examine, built by the command that hosts use. One is the whole site
 * at the root of a host; the other also has drafts, hostile values and every kind of file, under a base path.
 */
const fixture = resolve('.cache/fixture-content');
await writeFixtureContent(fixture);
build({ RED_CANDLE_CONTENT: FULL_CONTENT, RED_CANDLE_OUT: resolve(FULL_SITE) });
build({
  RED_CANDLE_CONTENT: fixture,
  RED_CANDLE_OUT: resolve('.cache/fixture-site'),
  SITE_BASE: FIXTURE_BASE,
});

/** Ends this process if the build fails. */
function build(settings: Readonly<Record<string, string>>): void {
  const env = { ...process.env, ...settings };
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

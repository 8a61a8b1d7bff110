import { existsSync } from 'node:fs';
import { installMissing } from '../tests/debian.ts';
import { FULL_SITE } from '../tests/full-site.ts';
import { ENGINES, SERVERS } from '../tests/machine/packages.ts';
import { type Step, runSteps, vitest } from '../tests/test-steps.ts';

/**
 * `npm run test:machine`: tests that need more of the machine than npm and a browser: Debian's nginx and Caddy, run
 * with the unchanged files of `deploy/`, and journeys through the site in Chromium 90, Firefox and WebKit. Uses the
 * sites that `npm test` built, and builds missing ones.
 */
const SITES = [FULL_SITE, '.cache/fixture-site'];
const build: Step = { name: 'builds of the fixtures', command: ['node', 'tests/build-fixture.ts'] };
const areBuilt = SITES.every((site) => existsSync(`${site}/build.json`));
const config = ['--config', 'vitest.machine.config.ts'];
try {
  // Here, because the package manager works for one at a time.
  installMissing({ ...SERVERS, ...ENGINES });
} catch {
  // The tests try again, and say what could not be run.
}
await runSteps([
  ...(areBuilt ? [] : [build]),
  // Neither takes both of two cores.
  [
    [
      vitest('tests with Debian’s servers', '.cache/machine.json', config, [
        'node',
        'tests/machine/on-debian.ts',
      ]),
    ],
    [
      vitest('journeys in Chromium 90, Firefox and WebKit', '.cache/engines.json', [
        '--config',
        'vitest.engines.config.ts',
      ]),
    ],
  ],
]);

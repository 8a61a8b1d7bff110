import { existsSync } from 'node:fs';
import { type Step, runSteps, vitest } from '../tests/test-steps.ts';

/**
 * `npm run test:machine`: what needs more of the machine than npm and a browser: Debian's nginx and Caddy, run with
 * the files of `deploy/` as they are, and journeys through the site in Chromium 90, Firefox and WebKit. Uses the sites that `npm test` built, and builds what is missing.
 */
const builds: readonly (Step & { site: string })[] = [
  { site: 'dist', name: 'build', command: ['node', 'scripts/build.ts'] },
  {
    site: '.cache/fixture-site',
    name: 'build of the fixtures under /gonghui/',
    command: ['node', 'tests/build-fixture.ts'],
  },
];
const config = ['--config', 'vitest.machine.config.ts'];
await runSteps([
  ...builds.filter(({ site }) => !existsSync(`${site}/build.json`)),
  vitest('tests with Debian’s servers', '.cache/machine.json', config, [
    'node',
    'tests/machine/on-debian.ts',
  ]),
  vitest('journeys in Chromium 90, Firefox and WebKit', '.cache/engines.json', [
    '--config',
    'vitest.engines.config.ts',
  ]),
]);

import { execFileSync, spawnSync } from 'node:child_process';
import { installMissing } from '../debian.ts';
import { installObservatory } from './observatory.ts';
import { SERVERS } from './packages.ts';

/**
 * `node tests/machine/on-debian.ts <command>`: installs what the tests need of Debian and of the registry, then runs
 * the command where servers have loopback, `/etc` and `/srv` to themselves. Reports what could not be run, and fails.
 */

/** With mounts, a network and processes of its own, all of which end with the command. */
const APART = ['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

function prepare(): void {
  if (process.getuid?.() !== 0) throw new Error('needs root, for ports 80 and 443 and for mounts');
  installMissing(SERVERS);
  installObservatory();
  execFileSync('unshare', [...APART, 'mount', '-t', 'tmpfs', 'tmpfs', '/srv'], {
    stdio: 'inherit',
  });
}

try {
  prepare();
  const command = ['sh', 'tests/machine/namespace.sh', ...process.argv.slice(2)];
  const { status } = spawnSync('unshare', [...APART, ...command], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(
    'not run: the tests of nginx and Caddy with deploy/, of their grade by Mozilla’s Observatory, of calendars in Debian’s parser, and of clean copies and letters in LibreOffice',
  );
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Debian calls it before it starts a service: exit code 101 forbids that. */
const START_POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs packages of Debian, without starting their services. Throws if this is not Debian, without the rights to
 * install, or if its mirror is unreachable.
 */
export function installFromDebian(...packages: readonly string[]): void {
  const decided = existsSync(START_POLICY);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  if (!decided) writeFileSync(START_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', ...packages], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } finally {
    if (!decided) rmSync(START_POLICY);
  }
}

/**
 * Installs the packages that lack a given file.
 * @param packages name of a package → path of a file of it
 */
export function installMissing(packages: Readonly<Record<string, string>>): void {
  const missing = Object.entries(packages).flatMap(([name, path]) =>
    existsSync(path) ? [] : [name],
  );
  if (missing.length > 0) installFromDebian(...missing);
}

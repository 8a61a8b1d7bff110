import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type AskRegistry,
  type LockFile,
  completeLock,
  findGaps,
  findUnverified,
} from '../packages/lock-file.ts';

const text = readFileSync('package-lock.json', 'utf8');
const locked = JSON.parse(text) as LockFile;
const npmrc = readFileSync('.npmrc', 'utf8');

describe('package-lock.json', () => {
  test('names every optional dependency, so that npm ci takes it (npm run lock:complete)', () => {
    expect(findGaps(locked)).toEqual([]);
  });

  test('has a checksum of every package, binaries of other platforms too (npm run lock:complete)', () => {
    expect(findUnverified(locked)).toEqual([]);
  });

  test('holds no registry address', () => {
    expect(text).not.toMatch(/"resolved"/);
    expect(npmrc).toMatch(/^omit-lockfile-registry-resolved=true$/m);
    expect(npmrc).not.toMatch(/registry=|:\/\//);
  });
});

describe('what packages do when they are installed', () => {
  const { allowScripts, dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, Record<string, unknown>>;

  test('npm 11 runs no program of theirs; each that would was found to work without', () => {
    const scripted = Object.entries(locked.packages)
      .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript)
      .map(([path]) => [path.replace('node_modules/', ''), false]);
    expect(allowScripts).toEqual(Object.fromEntries(scripted));
  });

  test('every version that the project asks for is exact', () => {
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies };
    for (const version of Object.values(asked)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('completing the lock file', () => {
  const sum = (letter: string) => `sha512-${letter.repeat(86)}==`;
  const lock: LockFile = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '2.0.0',
        integrity: sum('a'),
        optionalDependencies: { 'a-darwin-arm64': '2.0.0', 'a-linux-x64': '2.0.0' },
      },
      'node_modules/a-linux-x64': { version: '2.0.0', integrity: sum('b') },
      'node_modules/b': {
        version: '1.0.0',
        integrity: sum('c'),
        dev: true,
        optionalDependencies: { 'a-linux-x64': '1.0.0' },
      },
      'node_modules/c': { version: '3.0.0', license: 'MIT' },
      'node_modules/old': { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
      'node_modules/alias': { name: '@x/real', version: '4.0.0' },
    },
  };
  const registry: AskRegistry = (name, version) =>
    Promise.resolve({ integrity: sum('r'), os: [`${name}@${version}`] });

  test('a package that is missing goes to the top, one of another version beside the package that wants it', async () => {
    expect(findGaps(lock).map(({ path, version }) => `${path}@${version}`)).toEqual([
      'node_modules/a-darwin-arm64@2.0.0',
      'node_modules/b/node_modules/a-linux-x64@1.0.0',
    ]);
    const { packages } = await completeLock(lock, registry);
    expect(findGaps({ packages })).toEqual([]);
    expect(findUnverified({ packages })).toEqual([]);
    expect(packages['node_modules/b/node_modules/a-linux-x64']).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      integrity: sum('r'),
      os: ['a-linux-x64@1.0.0'],
    });
  });

  test('a package without a checksum, or with a weak one, is asked for under its own name', async () => {
    expect(findUnverified(lock).map(({ name, version }) => `${name}@${version}`)).toEqual([
      'c@3.0.0',
      'old@1.0.0',
      '@x/real@4.0.0',
    ]);
    const { packages } = await completeLock(lock, registry);
    expect(packages['node_modules/c']).toEqual({
      version: '3.0.0',
      license: 'MIT',
      integrity: sum('r'),
      os: ['c@3.0.0'],
    });
    expect(packages['node_modules/alias']?.os).toEqual(['@x/real@4.0.0']);
    expect(packages['node_modules/a']).toEqual(lock.packages['node_modules/a']);
  });

  test('where the registry cannot tell a checksum, no entry comes into being', async () => {
    const silent: AskRegistry = () => Promise.resolve({ integrity: '' });
    await expect(completeLock(lock, silent)).rejects.toThrow('tells no integrity');
  });
});

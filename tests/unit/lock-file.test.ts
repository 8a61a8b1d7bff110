import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LockFile, fillGaps, findGaps, platformOf } from '../../scripts/lock-file.ts';

const text = readFileSync('package-lock.json', 'utf8');

describe('package-lock.json', () => {
  test('names every optional dependency, so that npm ci takes it (npm run lock:complete)', () => {
    expect(findGaps(JSON.parse(text) as LockFile)).toEqual([]);
  });

  test('holds no registry address', () => {
    expect(text).not.toMatch(/"resolved": "https?:/);
  });
});

describe('filling gaps', () => {
  const lock: LockFile = {
    packages: {
      '': {},
      'node_modules/a': {
        version: '2.0.0',
        optionalDependencies: { 'a-darwin-arm64': '2.0.0', 'a-linux-x64': '2.0.0' },
      },
      'node_modules/a-linux-x64': { version: '2.0.0' },
      'node_modules/b': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { 'a-linux-x64': '1.0.0' },
      },
    },
  };

  test('a package that is missing goes to the top, one of another version beside the package that wants it', () => {
    expect(findGaps(lock).map(({ path, version }) => `${path}@${version}`)).toEqual([
      'node_modules/a-darwin-arm64@2.0.0',
      'node_modules/b/node_modules/a-linux-x64@1.0.0',
    ]);
    const filled = fillGaps(lock);
    expect(findGaps(filled)).toEqual([]);
    expect(filled.packages['node_modules/a-darwin-arm64']).toEqual({
      version: '2.0.0',
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
  });

  test.each([
    ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@astrojs/compiler-binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'] }],
    ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('%s: the platform is told from the name', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

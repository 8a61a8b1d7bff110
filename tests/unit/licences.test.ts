import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRefused, readLicences } from '../packages/licences.ts';

test('every package that the lock file names has a licence that the project takes', () => {
  expect(findRefused(readLicences('.'))).toEqual([]);
});

describe('licences of packages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'red-candle-licences-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (path: string, content: unknown) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, path), text);
  };
  const lock = (packages: Record<string, object>) => {
    write('package-lock.json', { packages: { '': {}, ...packages } });
  };
  const refused = () => findRefused(readLicences(folder)).map(({ name }) => name);

  test.each([
    ['MIT', true],
    ['(MPL-2.0 OR GPL-3.0-only)', true],
    ['MIT AND Zlib', true],
    ['GPL-3.0-only', false],
    ['GPL-2.0', false],
    ['AGPL-3.0-or-later', false],
    ['MIT AND GPL-2.0-or-later', false],
    ['LGPL-3.0-or-later', false],
    ['SEE LICENSE IN terms.txt', false],
    ['UNLICENSED', false],
    ['Mit License', false],
  ])('%s', (license, taken) => {
    lock({ 'node_modules/a': { version: '1.0.0', license } });
    expect(refused()).toEqual(taken ? [] : ['a']);
  });

  test('the LGPL is taken from sharp’s picture library alone', () => {
    const license = 'Apache-2.0 AND LGPL-3.0-or-later';
    lock({ 'node_modules/@img/sharp-win32-x64': { license }, 'node_modules/other': { license } });
    expect(refused()).toEqual(['other']);
  });

  test('what the lock file does not tell is read in the package: old fields, then its texts', () => {
    lock({
      'node_modules/old': { version: '1.0.0' },
      'node_modules/text': { version: '1.0.0', dev: true },
      'node_modules/a/node_modules/old': { version: '0.1.0' },
    });
    write('node_modules/old/package.json', { licenses: [{ type: 'BSD-2-Clause' }, 'ISC'] });
    write('node_modules/text/package.json', { name: 'text' });
    write('node_modules/text/Readme.md', '# Text\n\nLicense\n===\n\nMIT\n');
    write('node_modules/a/node_modules/old/package.json', { license: 'AGPL-3.0' });
    expect(readLicences(folder)).toEqual([
      {
        name: 'old',
        version: '1.0.0',
        dev: false,
        licence: 'BSD-2-Clause OR ISC',
        source: 'package.json',
      },
      { name: 'old', version: '0.1.0', dev: false, licence: 'AGPL-3.0', source: 'package.json' },
      { name: 'text', version: '1.0.0', dev: true, licence: 'MIT', source: 'Readme.md' },
    ]);
    expect(findRefused(readLicences(folder)).map(({ version }) => version)).toEqual(['0.1.0']);
  });

  test('a package that says nothing, or is not installed, is refused', () => {
    lock({
      'node_modules/mute': { version: '1.0.0' },
      'node_modules/absent': { version: '1.0.0' },
    });
    write('node_modules/mute/package.json', { name: 'mute' });
    write('node_modules/mute/LICENSE', 'GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n');
    expect(refused()).toEqual(['absent', 'mute']);
  });
});

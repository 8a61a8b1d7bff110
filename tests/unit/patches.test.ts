import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATCHES, REPLACEMENTS } from '../../admin/decap/patches/index.ts';
import {
  applyChanges,
  findMismatches,
  formatMismatches,
} from '../../admin/decap/patches/plugin.ts';

describe.each(PATCHES)('$module: $why', (patch) => {
  const code = readFileSync(`node_modules/${patch.module}`, 'utf8');

  test('still is what the patch was written for', () => {
    expect(() => applyChanges(code, patch)).not.toThrow();
  });

  test('stops the build once it is not', () => {
    expect(() => applyChanges('', patch)).toThrow('has changed');
  });
});

test.each(REPLACEMENTS)('$module still holds what is replaced', ({ module, marks }) => {
  const code = readFileSync(`node_modules/${module}`, 'utf8');
  for (const mark of marks) expect(code).toContain(mark);
});

test('before it builds, the desk finds the modules that it patches', () => {
  expect(findMismatches()).toEqual([]);
});

describe('a new Decap', () => {
  const patches = ['one', 'two'].map((name) => ({
    module: `decap-cms-core/${name}.js`,
    why: `mends ${name}`,
    changes: [
      { find: `const ${name}`, put: 'let it' },
      { find: `call(${name})`, put: '', times: 2 },
    ],
  }));
  const replaced = {
    module: 'decap-cms-core/whole.js',
    why: 'too heavy',
    marks: ['first', 'second'],
    code: '',
  };
  const find = (sources: Record<string, string>) =>
    findMismatches((module) => sources[module], patches, [replaced]);

  test('is told of everything that no longer fits, with its file and what was searched for', () => {
    const reported = formatMismatches(
      find({
        'decap-cms-core/one.js': 'const one = 1; call(one)',
        'decap-cms-core/whole.js': 'second',
      }),
    );
    for (const part of [
      '4 no longer fit',
      'node_modules/decap-cms-core/one.js has changed: expected 2 × “call(one)”, found 1',
      'node_modules/decap-cms-core/two.js has changed: expected 1 × “const two”, no such file',
      'node_modules/decap-cms-core/two.js has changed: expected 2 × “call(two)”, no such file',
      'node_modules/decap-cms-core/whole.js has changed: expected 1 × “first”, found 0',
      'for: mends two',
      'for: too heavy',
    ])
      expect(reported).toContain(part);
  });

  test('is taken where all fits', () => {
    const sources = {
      'decap-cms-core/one.js': 'const one = 1; call(one); call(one)',
      'decap-cms-core/two.js': 'const two = 2; call(two); call(two)',
      'decap-cms-core/whole.js': 'first second',
    };
    expect(find(sources)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATCHES, REPLACEMENTS } from '../../admin/decap/patches/index.ts';
import { applyChanges } from '../../admin/decap/patches/plugin.ts';

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

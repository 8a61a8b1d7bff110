import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { withoutExample } from '../../admin/build/without-examples.ts';

const built = async (path: string) =>
  (await transformWithOxc(readFileSync(path, 'utf8'), path)).code;

test.each(['src/collections/letters/model.ts', 'src/model/settings/site.ts'])(
  '%s keeps all but its example',
  async (path) => {
    const code = await built(path);
    const without = withoutExample(code);
    expect(without).toMatch(/example: \{\}/);
    const [before = ''] = code.split('example: {');
    expect(without.startsWith(before)).toBe(true);
    expect(without.length).toBeLessThan(code.length - 200);
  },
);

test('code without a model stays as it is', () => {
  const code = 'export const a = f({ b: 1 });\nconst example = {};\nexport { example };\n';
  expect(withoutExample(code)).toBe(code);
});

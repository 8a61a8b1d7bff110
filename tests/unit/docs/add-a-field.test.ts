import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The commands of the recipe’s third step, as CONTRIBUTING.md has them. */
const RENEW = /### Add a field\n[^]*?```sh\n([^]*?)```/
  .exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1]
  ?.split('\n')
  .map((line) => line.trim())
  .filter(Boolean);

const PARTS = ['src', 'admin', 'scripts', 'docs', 'tests', 'package.json', 'tsconfig.json'];
const CONFIGURATION = ['vitest.config.ts', '.prettierrc.json'];
const CONFIG_TEST = 'tests/unit/admin-config.test.ts';
const HANDBOOK_TEST = 'tests/unit/docs-fields.test.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'red-candle-field-'));
  for (const part of [...PARTS, ...CONFIGURATION])
    await cp(part, join(folder, part), {
      recursive: true,
      filter: (path) => !/^tests\/(?:fixtures|bench|sample-pictures)\b/.test(path),
    });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(command: string): { code: number | null; output: string } {
  const env = { ...process.env, CI: '', FORCE_COLOR: '0' };
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: folder,
    shell: true,
    env,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, path), text.replace(from, to));
}

test('a field is added by the steps of CONTRIBUTING.md: the tests that they renew fail before and pass after', async () => {
  expect(RENEW).toHaveLength(2);
  await edit(
    'src/collections/merchants/model.ts',
    '    validFrom: date({',
    "    parking: text({ label: '停车', max: 60, required: false }),\n    validFrom: date({",
  );
  const before = run(`npx vitest run ${CONFIG_TEST} ${HANDBOOK_TEST}`);
  expect(before.output).toMatch(/FAIL .*admin-config/);
  expect(before.output).toMatch(/FAIL .*docs-fields/);

  for (const command of RENEW ?? []) expect(run(command), command).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'docs/editing.md'), 'utf8')).toMatch(/^\| 停车 /m);
  expect(run(`npx vitest run ${CONFIG_TEST} ${HANDBOOK_TEST}`)).toMatchObject({ code: 0 });
});

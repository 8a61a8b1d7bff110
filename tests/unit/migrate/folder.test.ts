import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { collectionNames, collections, settings } from '../../../src/collections/index.ts';
import { placeOf } from '../../../src/migrate/content-place.ts';
import { readItems } from '../../../src/migrate/folder.ts';
import { planMigration } from '../../../src/migrate/plan.ts';
import { applyMigration, stateOf } from '../../../src/migrate/replace-content.ts';
import { STEPS } from '../../../src/migrate/steps/index.ts';
import { bytesOf, contentLike, reportedFor } from './migrate-kit.ts';

const run = promisify(execFile);

/** `npm run migrate` on a content folder: its output and its exit code. */
async function migrate(root: string, ...args: string[]): Promise<{ said: string; code: number }> {
  const options = { env: { ...process.env, RED_CANDLE_CONTENT: root } };
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      ['scripts/migrate.ts', ...args],
      options,
    );
    return { said: stdout + stderr, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { said: stdout + stderr, code };
  }
}

const backupIn = (said: string) => /--restore (\S+)/.exec(said)?.[1] ?? '';

describe('npm run migrate', () => {
  test('prints the changes without writing a byte', async () => {
    const root = await contentLike('formats/1');
    const before = await bytesOf(resolve(root, '..'));
    const { said, code } = await migrate(root);
    expect(said).toContain('内容的格式是第 1 版，这份程序要第 6 版');
    expect(said).toContain('+++ content/settings/laws.yml');
    expect(said).toContain('+    confidence: hearsay');
    expect(said).toContain('现在什么也没有改');
    expect(code).toBe(0);
    expect(await bytesOf(resolve(root, '..'))).toEqual(before);
  });

  test('--apply migrates, keeps a backup and does nothing the second time; --restore restores every byte', async () => {
    const root = await contentLike('formats/1');
    await writeFile(join(root, '.index-salt'), 'salt');
    const before = await bytesOf(root);
    const { said } = await migrate(root, '--apply');
    expect(said).toContain('改好了');
    const migrated = await bytesOf(root);
    expect(reportedFor(await readItems(root))).toEqual([]);
    expect(migrated.get('.index-salt')).toBe('salt');
    expect((await migrate(root, '--apply')).said).toContain('不用迁移');
    expect(await bytesOf(root)).toEqual(migrated);

    expect((await migrate(root, '--restore', backupIn(said))).said).toContain('还原好了');
    expect(await bytesOf(root)).toEqual(before);
    expect((await migrate(root, '--apply')).said).toContain('改好了');
    expect(await bytesOf(root)).toEqual(migrated);
  });

  test('only adds format.yml to content with every field filled in and no version', async () => {
    const root = await contentLike('formats/1');
    await rm(root, { recursive: true });
    for (const name of collectionNames) {
      const { body, ...data } = collections[name].example;
      await mkdir(join(root, name), { recursive: true });
      await writeFile(
        join(root, name, `${String(data['slug'])}.md`),
        `---\r\n# 编辑的批注\r\n${stringify(data).replaceAll('\n', '\r\n')}---\r\n${String(body)}`,
      );
    }
    await mkdir(join(root, 'settings'));
    for (const { name, example } of Object.values(settings))
      await writeFile(join(root, `settings/${name}.yml`), `# 批注\n${stringify(example)}`);
    const before = await bytesOf(root);
    const { said } = await migrate(root, '--apply');
    const after = await bytesOf(root);
    expect(after.get('format.yml')).toContain('format: 6');
    after.delete('format.yml');
    expect(after).toEqual(before);
    await migrate(root, '--restore', backupIn(said));
    expect(await bytesOf(root)).toEqual(before);
  });

  test('refuses content newer than the program and asks to update that first', async () => {
    const root = await contentLike('formats/1');
    await writeFile(join(root, 'format.yml'), 'format: 7\n');
    const before = await bytesOf(resolve(root, '..'));
    const { said, code } = await migrate(root, '--apply');
    expect(said).toContain('内容的格式是第 7 版，这份程序只认到第 6 版。请先更新程序');
    expect(code).toBe(1);
    expect(await bytesOf(root)).toEqual(
      new Map(
        [...before].flatMap(([path, bytes]) =>
          path.startsWith('content/') ? [[path.slice(8), bytes]] : [],
        ),
      ),
    );
  });

  test.each(['format: 四\n', 'format: [\n', '', '- 4\n'])('rejects version %j', async (text) => {
    const root = await contentLike('formats/1');
    await writeFile(join(root, 'format.yml'), text);
    const { said, code } = await migrate(root);
    expect(said).toContain('看不出 content/format.yml 写的是第几版');
    expect(code).toBe(1);
    expect((await migrate(root, '--from', '1')).said).toContain('要做的');
  });

  test('lists the backups when the one named does not exist', async () => {
    const root = await contentLike('formats/1');
    const name = backupIn((await migrate(root, '--apply')).said);
    const { said, code } = await migrate(root, '--restore', '../content');
    expect(said).toContain('没有“../content”这份备份');
    expect(said).toContain(name);
    expect(code).toBe(1);
  });
});

describe('an interrupted migration', () => {
  test('starts over when the new content is incomplete', async () => {
    const root = await contentLike('formats/1');
    const place = await placeOf(root);
    await cp(join(root, 'rights'), join(place.begun, 'rights'), { recursive: true });
    await migrate(root, '--apply');
    expect(reportedFor(await readItems(root))).toEqual([]);
  });

  test('completes the replacement on the next run', async () => {
    const root = await contentLike('formats/1');
    await migrate(root, '--apply');
    const migrated = await bytesOf(root);
    const { next } = await placeOf(root);
    await rename(root, next);
    const { said } = await migrate(root);
    expect(said).toContain('已经换好');
    expect(await bytesOf(root)).toEqual(migrated);
  });
});

test('a migration does not replace content saved meanwhile, and leaves nothing behind', async () => {
  const root = await contentLike('formats/1');
  const place = await placeOf(root);
  const state = stateOf(place);
  const migration = planMigration(await readItems(root), 1, STEPS);
  await writeFile(join(root, 'pages/new.md'), '刚存的');
  const saved = await bytesOf(root);
  await expect(applyMigration(place, migration, state)).rejects.toThrow('刚才有人存过内容');
  expect(await bytesOf(root)).toEqual(saved);
  expect((await readdir(place.backups)).filter((name) => !name.startsWith('.git'))).toEqual([]);
});

test('a migration replaces the target of a symlinked content folder', async () => {
  const root = await contentLike('formats/1');
  const link = `${root}-link`;
  await symlink(root, link);
  await migrate(link, '--apply');
  expect(reportedFor(await readItems(root))).toEqual([]);
  expect(await readdir(`${root}-backups`)).toContainEqual(expect.stringMatching(/^format-1-/));
});

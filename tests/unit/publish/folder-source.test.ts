import { chmod, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { folderSource } from '../../../src/publish/folder-source.ts';
import { PROJECT_FILES, projectIdentity } from '../../../src/publish/project.ts';
import { publish } from '../../../src/publish/publish.ts';
import { Site, folder, put, putContent, useFolder } from './publish-kit.ts';

useFolder();

const news = () => join(folder, 'content/news.md');
const content = () => putContent(join(folder, 'content'), 'first');
const identity = async () => (await folderSource(join(folder, 'content')).look()).identity;

describe('a content folder', () => {
  test('is another one where a byte, a name or a link is another', async () => {
    await content();
    await symlink('a', join(folder, 'content/link.md'));
    const seen = new Set([await identity()]);
    await writeFile(news(), 'First');
    seen.add(await identity());
    await rename(news(), join(folder, 'content/other.md'));
    seen.add(await identity());
    await rm(join(folder, 'content/link.md'));
    await symlink('b', join(folder, 'content/link.md'));
    seen.add(await identity());
    await put(join(folder, 'content/media/empty.jpg'), '');
    seen.add(await identity());
    expect(seen.size).toBe(5);
  });

  test('is the same one where only times, rights and hidden files are others', async () => {
    await content();
    const before = await identity();
    await utimes(news(), 1, 1);
    await chmod(news(), 0o600);
    await put(join(folder, 'content/.git/index'), 'x');
    await put(join(folder, 'content/.news.md.swp'), 'x');
    expect(await identity()).toBe(before);
  });

  test('that is not there, or holds something else, is told by its path', async () => {
    const nowhere = folderSource(join(folder, 'nowhere'));
    await expect(nowhere.look()).rejects.toThrow(
      `这个文件夹里没有内容（settings/site.yml）：${folder}/nowhere`,
    );
  });

  test('changed and changed back while a build reads it is built again', async () => {
    const site = new Site();
    const publication = { ...(await site.publication()), source: folderSource(await content()) };
    site.during = async () => {
      if (site.builds > 1) return;
      await writeFile(news(), 'a slip');
      await writeFile(news(), 'first');
    };
    expect(await publish(publication)).toMatchObject({ builds: [['first'], ['content']] });
    expect(await publish(publication)).toMatchObject({ builds: [] });
  });
});

describe('the project', () => {
  test('is another one after each change that shapes a build, and after npm ci', async () => {
    const root = join(folder, 'project');
    const seen = new Set<string>();
    for (const file of [
      'src/a.ts',
      'src/b/c.ts',
      'public/robots.txt',
      'public/.well-known/acme.txt',
      'package-lock.json',
      'node_modules/.package-lock.json',
    ]) {
      await put(join(root, file), 'x');
      seen.add(await projectIdentity(root));
    }
    expect(seen.size).toBe(6);
    const last = await projectIdentity(root);
    for (const file of ['dist/index.html', 'docs/x.md', '.cache/x', 'publish.log'])
      await put(join(root, file), 'x');
    expect(await projectIdentity(root)).toBe(last);
  });

  test('has nothing at its top of which nobody has decided whether it shapes a build', async () => {
    const asideFromBuilds = [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'content',
      'deploy',
      'docs',
      'eslint.config.mjs',
      'playwright.config.ts',
      'tests',
      'vitest.config.ts',
      'vitest.dist.config.ts',
      'vitest.engines.config.ts',
      'vitest.machine.config.ts',
      'vitest.shipped.config.ts',
    ];
    const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
    const atTop = new Set(tracked.map((path) => path.split('/')[0] ?? ''));
    const known = new Set<string>([...PROJECT_FILES, ...asideFromBuilds, '']);
    expect([...atTop].filter((name) => !known.has(name) && !name.startsWith('.'))).toEqual([]);
    const present = await readdir(resolve('.'));
    expect(PROJECT_FILES.filter((path) => !path.includes('/') && !present.includes(path))).toEqual(
      [],
    );
  });
});

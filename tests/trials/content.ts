import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linkPackages } from '../link-packages.ts';
import { useOwnGit } from '../own-git.ts';
import { writeOtherUnion } from '../other-union.ts';

/**
 * `npm run trial:content -- --content other-union`: whether the tests pass with any owner's `content/`. Runs a command
 * of package.json in a copy of the project with other content, and exits with its code.
 *
 * - `--content no-samples`: every entry marked 示例 is deleted
 * - `--content other-union`: the content of another union (`tests/fixtures/other-union/`)
 * - `--run <command>`: default `test`; `test:unit`, for example, is quicker
 */
const CHANGES: Readonly<Record<string, (content: string) => Promise<void>>> = {
  'no-samples': (content) => Promise.resolve(deleteSamples(content)),
  'other-union': async (content) => {
    rmSync(content, { recursive: true });
    await writeOtherUnion(content);
  },
};

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'other-union' },
    run: { type: 'string', default: 'test' },
  },
});
const change = CHANGES[values.content];
if (!change) throw new Error(`--content: ${Object.keys(CHANGES).join(' or ')}`);

useOwnGit();
const copy = mkdtempSync(join(realpathSync(tmpdir()), 'red-candle-content-'));
try {
  for (const file of filesOfProject()) cpSync(file, join(copy, file));
  await linkPackages(copy);
  await change(join(copy, 'content'));
  commitAll(copy);
  const { status } = spawnSync('npm', ['run', values.run], { cwd: copy, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** The files that a commit of the working folder would contain. */
function filesOfProject(): string[] {
  const report = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const deleted = new Set(git('.', 'ls-files', '-z', '--deleted'));
  return git('.', ...report).filter((file) => !deleted.has(file));
}

function deleteSamples(content: string): void {
  for (const file of globSync(join(content, '*/*.md')))
    if (/^sample: true$/m.test(readFileSync(file, 'utf8'))) rmSync(file);
}

/** Builds read the commit from Git; an owner's project is a repository. */
function commitAll(folder: string): void {
  const author = ['-c', 'user.name=王老师', '-c', 'user.email=wang@example.cn'];
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'add', '--all');
  git(folder, ...author, 'commit', '--quiet', '--message', values.content);
}

function git(folder: string, ...args: string[]): string[] {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).split('\0').filter(Boolean);
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readContent } from '../integrations/local-backend/content.ts';
import { listFiles } from '../integrations/local-backend/files.ts';
import { sealIndex } from './seal.ts';

const run = promisify(execFile);

/**
 * The index of the content in `root`, for the desk on a host.
 * Throws an error that says why there is none: without Git, or with changes that no commit has, it would not tell
 * what the host holds.
 */
export async function makeIndex(root: string): Promise<Uint8Array> {
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, { cwd: root, env: { ...process.env, LC_ALL: 'C' } });
    return stdout.trim();
  };
  const prefix = await git('rev-parse', '--show-prefix').catch(() => {
    throw new Error('the content is not in a Git repository');
  });
  if (prefix !== 'content/') throw new Error(`the content lies at ${prefix}, not at content/`);
  if ((await git('status', '--porcelain', '--untracked-files=all', '--', '.')) !== '')
    throw new Error('the content has changes that are not committed');
  const [commit, tree, files, media] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('rev-parse', 'HEAD:content'),
    readContent(root),
    listFiles(join(root, 'media')),
  ]);
  const texts = Object.fromEntries(files.map(({ file, text }) => [file, text]));
  return sealIndex({ files: texts, media }, { commit, tree });
}

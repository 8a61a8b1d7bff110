import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readContent } from '../check/walk-content.ts';
import { SALT_PATH, readSalt } from './salt.ts';
import { encryptIndex } from './encrypt.ts';

const run = promisify(execFile);

/**
 * The index of the content in `root`, for the desk on a host. Throws an error with the reason if
 * there is none: without Git, or with uncommitted changes, it would differ from the host's content;
 * without a salt, anybody who once read the repository could derive the keys of later indexes.
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
  const salt = await git('cat-file', 'blob', `HEAD:${SALT_PATH}`).catch(() => {
    throw new Error(`the commit has no ${SALT_PATH}; npm run renew:salt makes one`);
  });
  const [commit, tree, { files, media }] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('rev-parse', 'HEAD:content'),
    readContent(root),
  ]);
  const texts = Object.fromEntries([...files.values()].map(({ path, text }) => [path, text]));
  return encryptIndex({ files: texts, media: [...media] }, { commit, tree, salt: readSalt(salt) });
}

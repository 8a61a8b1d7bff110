import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Variables with which build services specify the commit: Forgejo, Gitea and GitHub; GitLab;
 * Netlify; Cloudflare; Vercel.
 */
export const COMMIT_VARIABLES = [
  'GITHUB_SHA',
  'CI_COMMIT_SHA',
  'COMMIT_REF',
  'CF_PAGES_COMMIT_SHA',
  'VERCEL_GIT_COMMIT_SHA',
] as const;

const COMMIT = /^[0-9a-f]{7,64}$/;

/**
 * The commit that is being built, from the build service or from git in `folder`; undefined without
 * either.
 */
export async function currentCommit(
  folder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | undefined> {
  const given = COMMIT_VARIABLES.map((name) => environment[name]).find((value) =>
    COMMIT.test(value ?? ''),
  );
  if (given !== undefined) return given;
  const answer = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: folder }).catch(
    () => undefined,
  );
  const commit = answer?.stdout.trim() ?? '';
  return COMMIT.test(commit) ? commit : undefined;
}

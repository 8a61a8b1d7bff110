import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { stringify } from 'yaml';
import { wholeFile } from '../../whole-files.ts';
import { settings } from '../../../src/collections/index.ts';
import {
  type Answer,
  call,
  entry,
  fillContent,
  merchant,
  root,
  save,
  useBackend,
} from './harness.ts';

export const PATH = 'content/merchants/hong-zhu-shu-dian.md';
export const SLUG = 'hong-zhu-shu-dian';
export const KEY = { collection: 'merchants', slug: SLUG };
export const DRAFT_REF = `refs/heads/cms/merchants/${SLUG}`;

/** The shop of the tests, with a picture under a Chinese name if there is one. */
export const shop = (data: Record<string, unknown> = {}, body = '正文') =>
  entry({ ...merchant, title: '红烛书店 "东门"', ...data }, body);
export const PICTURE = 'content/media/合影 照片（1）.webp';
export const withPicture = () =>
  shop({ cover: { src: '../media/合影 照片（1）.webp', alt: '合影' } });
export const WEBP = await wholeFile('webp');
export const asset = (path = PICTURE, content = WEBP) => ({
  path,
  content: content.toString('base64'),
  encoding: 'base64',
});

/** Runs Git in the test's repository, as in a terminal. Returns the output, unquoted. */
export const git = (...args: string[]): string => gitIn(dirname(root))(...args);

const gitIn =
  (cwd: string) =>
  (...args: string[]): string =>
    execFileSync('git', ['-c', 'core.quotepath=off', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trimEnd();

/** Like `useBackend`, in a git repository of its own, with 先审核再发布 turned on. */
export function useGitBackend(): void {
  let template: string;
  // Set up once per file: five processes of Git for each test took longer than most tests.
  beforeAll(async () => {
    template = await mkdtemp(join(tmpdir(), 'red-candle-git-'));
    const inTemplate = gitIn(template);
    inTemplate('init', '--quiet', '--template=', '--initial-branch', 'main');
    inTemplate('config', 'user.name', '王老师');
    inTemplate('config', 'user.email', 'wang@example.cn');
    await fillContent(join(template, 'content'));
    await turnReviewOn(join(template, 'content'));
    inTemplate('add', '.');
    inTemplate('commit', '--quiet', '-m', '第一次提交');
  });
  afterAll(() => rm(template, { recursive: true }));
  useBackend((folder) => cp(template, folder, { recursive: true, preserveTimestamps: true }));
}

const turnReviewOn = (content: string) =>
  writeFile(
    join(content, 'settings/site.yml'),
    stringify({
      ...settings.site.example,
      desk: { host: 'local', branch: 'main', review: true },
    }),
  );

export const draft = (
  path: string,
  raw: string,
  options: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): Promise<Answer> => save(path, raw, { options: { useWorkflow: true, ...options }, ...more });

export const createDraft = (raw = shop(), more: Record<string, unknown> = {}) =>
  draft(PATH, raw, { newEntry: true }, more);

export const publish = (key = KEY) => call('publishUnpublishedEntry', key);

export const refs = () => git('for-each-ref', '--format=%(refname)').split('\n');

/** Changes, staged and not, and untracked files. */
export const status = () => git('status', '--porcelain', '--untracked-files=all');

/** Files of the last commit on main. */
export const lastCommitFiles = () =>
  git('show', '--format=', '--name-only', 'main').split('\n').sort();

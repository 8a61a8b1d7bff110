import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toDecapConfig } from '../../admin/decap/config.ts';
import { hostPolicy } from '../../admin/build/host-policy.ts';
import { readDeskSettings } from '../../src/settings/desk-settings.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { FULL_CONTENT } from '../full-site.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'red-candle-settings-'));
  await cp(join(FULL_CONTENT, 'settings'), join(root, 'settings'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

const FORGEJO = {
  DESK_HOST: 'forgejo',
  DESK_ADDRESS: 'https://git.example.cn',
  DESK_REPOSITORY: 'gonghui/website',
  DESK_CLIENT_ID: 'a1b2',
};
const errorsOf = (environment: Record<string, string>) =>
  readDeskSettings(root, environment).errors.map(formatError);

test('without a word about it, the desk writes this machine’s files', () => {
  expect(readDeskSettings(root, {})).toEqual({
    desk: { host: 'local', branch: 'main', review: false },
    errors: [],
  });
});

test('the environment wins over the settings', () => {
  const { desk, errors } = readDeskSettings(root, {
    ...FORGEJO,
    DESK_BRANCH: 'site',
    DESK_REVIEW: 'true',
  });
  expect(errors).toEqual([]);
  expect(desk).toEqual({
    host: 'forgejo',
    address: 'https://git.example.cn',
    repository: 'gonghui/website',
    branch: 'site',
    clientId: 'a1b2',
    review: true,
  });
});

test.each([
  [{ DESK_HOST: 'svn' }, '环境变量 DESK_HOST · 编辑台 内容放在哪里（desk.host）：现在是“svn”'],
  [
    { DESK_HOST: 'forgejo' },
    'content/settings/site.yml · 编辑台 代码托管服务的地址（desk.address）：现在是空；内容放在这种服务上时必须填写',
  ],
  [
    { ...FORGEJO, DESK_ADDRESS: 'http://git.example.cn' },
    '环境变量 DESK_ADDRESS · 编辑台 代码托管服务的地址（desk.address）：现在是“http://git.example.cn”；应以 https:// 开头',
  ],
  [
    { ...FORGEJO, DESK_REPOSITORY: 'a/b/c' },
    '环境变量 DESK_REPOSITORY · 编辑台 仓库（desk.repository）：现在是“a/b/c”；应为“组织/仓库”两段',
  ],
  [
    { ...FORGEJO, DESK_CLIENT_ID: '' },
    'content/settings/site.yml · 编辑台 登录应用的编号（client ID）（desk.clientId）：现在是空；必须填写',
  ],
  [
    { ...FORGEJO, DESK_HOST: 'gitea', DESK_REVIEW: 'true' },
    '环境变量 DESK_REVIEW · 编辑台 先审核再发布（desk.review）：现在是true；Gitea 不能先审核再发布',
  ],
  [{ ...FORGEJO, DESK_REVIEW: '也许' }, '环境变量 DESK_REVIEW'],
])('%o is told: file, field, found, expected', (environment, reported) => {
  expect(errorsOf(environment as Record<string, string>).join('\n')).toContain(reported);
});

test('what site.yml says is used, and its errors name it', async () => {
  const file = join(root, 'settings', 'site.yml');
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace('host: local', 'host: gitlab\n  repository: a/b/c'));
  expect(errorsOf({})).toEqual([
    expect.stringMatching(/^content\/settings\/site\.yml · .*clientId/),
  ]);
  expect(readDeskSettings(root, { DESK_CLIENT_ID: 'x' }).desk).toMatchObject({
    host: 'gitlab',
    repository: 'a/b/c',
  });
  await writeFile(file, before);
});

const site = new URL('https://gonghui.example.cn/');
const hosts = ['forgejo', 'gitea', 'gitlab', 'github'] as const;

test.each(hosts)('Decap is told where %s is, never a secret', (host) => {
  const { desk } = readDeskSettings(root, { ...FORGEJO, DESK_HOST: host });
  expect(toDecapConfig(site, desk).backend).toMatchObject({
    name: `red-candle-${host}`,
    repo: 'gonghui/website',
    branch: 'main',
    base_url: 'https://git.example.cn',
  });
});

test('review is Decap’s editorial workflow', () => {
  const { desk } = readDeskSettings(root, { ...FORGEJO, DESK_REVIEW: 'true' });
  expect(toDecapConfig(site, desk).publish_mode).toBe('editorial_workflow');
  expect(toDecapConfig(site, { ...desk, review: false }).publish_mode).toBe('simple');
  // With review, 草稿 is the name of entries that have not been published.
  const words = (review: boolean) =>
    new Set(
      JSON.stringify(toDecapConfig(site, { ...desk, review }).collections).match(
        /"草稿"|"下架"|【..】/g,
      ),
    );
  expect(words(true)).toEqual(new Set(['"下架"', '【下架】']));
  expect(words(false)).toEqual(new Set(['"草稿"', '【草稿】']));
});

test.each([
  ['forgejo', "connect-src 'self' blob: https://git.example.cn;"],
  ['github', "connect-src 'self' blob: https://api.github.com;"],
])('the page’s policy admits %s and nobody else', async (host, policy) => {
  const { desk } = readDeskSettings(root, { ...FORGEJO, DESK_HOST: host });
  const html = await readFile('admin/index.html', 'utf8');
  const transform = hostPolicy(desk).transformIndexHtml as (html: string) => string;
  expect(transform(html)).toContain(policy);
  expect(transform(html).replace(/ https:[^;]+;/, ';')).toBe(html);
});

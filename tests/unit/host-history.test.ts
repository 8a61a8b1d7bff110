import { describe, expect, test } from 'vitest';
import { createHostHistory } from '../../admin/backend/host-history.ts';
import type { HostApi } from '../../admin/port/backend.ts';

const SINCE = new Date('2026-11-01T00:00:00+08:00');
const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T08:00:00+08:00`;
const encoded = Buffer.from('正文：一\n').toString('base64');

/** A host of `pages` pages of commits, the newest first, that records its requests. */
function host(answers: (address: URL) => unknown): { api: HostApi; asked: string[] } {
  const asked: string[] = [];
  const answer = async (address: string) => {
    asked.push(address);
    return Promise.resolve(answers(new URL(address, 'https://git.example.cn')));
  };
  const api = {
    repoURL: '/repos/gonghui/website',
    branch: 'main',
    readFile: () => Promise.resolve(''),
    request: answer,
    requestJSON: ({ url, params }: { url: string; params: Record<string, string> }) =>
      answer(`${url}?${new URLSearchParams(params).toString()}`),
  };
  return { api, asked };
}

const gitea = (date: number) => ({
  commit: { message: `删除商户：shop-${date}`, author: { name: '李老师', date: day(date) } },
  parents: [{ sha: `before-${date}` }],
});

describe('what a host tells of the past', () => {
  test('Forgejo, Gitea, GitHub: commits of the branch that changed the content', async () => {
    const { api, asked } = host(() => [gitea(20)]);
    expect(await createHostHistory('forgejo', api).commitsSince(SINCE)).toEqual([
      { message: '删除商户：shop-20', author: '李老师', date: day(20), parents: ['before-20'] },
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/\/commits\?sha=main&path=content&/);
  });

  test('GitLab says the same in other words', async () => {
    const { api, asked } = host(() => [
      {
        message: '删除商户：shop',
        author_name: '李老师',
        authored_date: day(20),
        parent_ids: ['before'],
      },
    ]);
    expect(await createHostHistory('gitlab', api).commitsSince(SINCE)).toEqual([
      { message: '删除商户：shop', author: '李老师', date: day(20), parents: ['before'] },
    ]);
    expect(asked[0]).toMatch(/\/repository\/commits\?ref_name=main&path=content&/);
  });

  test('page by page, no further than asked for, whether or not the host looks at the day', async () => {
    const full = (date: number) => Array.from({ length: 50 }, () => gitea(date));
    const pages: Record<string, unknown> = {
      '1': full(20),
      '2': [
        ...full(10).slice(1),
        {
          ...gitea(1),
          commit: { ...gitea(1).commit, author: { name: '', date: '2026-10-01T00:00:00Z' } },
        },
      ],
      '3': full(1),
    };
    const { api, asked } = host((address) => pages[address.searchParams.get('page') ?? ''] ?? []);
    expect(await createHostHistory('github', api).commitsSince(SINCE)).toHaveLength(99);
    expect(asked).toHaveLength(2);
  });

  test('a file as it was, in its own characters', async () => {
    const { api, asked } = host(() => ({ content: encoded }));
    const path = 'content/merchants/shop.md';
    expect(await createHostHistory('gitea', api).readAt('before', path)).toBe('正文：一\n');
    expect(await createHostHistory('gitlab', api).readAt('before', path)).toBe('正文：一\n');
    expect(asked).toEqual([
      `/repos/gonghui/website/contents/${path}?ref=before`,
      `/repos/gonghui/website/repository/files/${encodeURIComponent(path)}?ref=before`,
    ]);
  });

  test('no file there: undefined; any other failure is one', async () => {
    const failing = (status: number) =>
      host(() => {
        throw Object.assign(new Error('no'), { status });
      }).api;
    const read = (status: number) =>
      createHostHistory('forgejo', failing(status)).readAt('before', 'content/x.md');
    await expect(read(404)).resolves.toBeUndefined();
    await expect(read(500)).rejects.toThrow('no');
  });
});

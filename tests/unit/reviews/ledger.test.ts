import { beforeEach, expect, test, vi } from 'vitest';
import { formatLedger, printableLedger } from '../../../src/reviews/ledger.ts';
import { readPublications } from '../../../src/reviews/read-log.ts';
import { readTrailers, withTrailers } from '../../../src/reviews/signed.ts';
import { call, put, read, root } from '../editing-server/harness.ts';
import { KEY, createDraft, git, publish, useGitBackend } from '../editing-server/git-harness.ts';

useGitBackend();
// The commits' own years are those of Shanghai, which this process's zone is not in.
beforeEach(() => {
  vi.stubEnv('GIT_AUTHOR_DATE', '2026-11-30T10:00:00+08:00');
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-30T10:00:00+08:00');
});

const SIGNED = { wrote: '王老师', read: '李老师', approved: '张主席' };
const THIS_YEAR = 2026;

test('what is signed when a draft is published is in the ledger of the year', async () => {
  await createDraft();
  const { status } = await publish({ ...KEY, signed: SIGNED } as typeof KEY);
  expect(status).toBe(200);
  const [last] = (await readPublications(root, THIS_YEAR)).slice(-1);
  expect(last).toMatchObject({ by: '王老师', titles: ['《红烛书店 "东门"》'], signed: SIGNED });
  expect(await readPublications(root, 2020)).toEqual([]);
});

test('what was published without a review is listed, and says so; so is what was deleted', async () => {
  await put('troupes/choir-one.md', (await read('troupes/choir-one.md')).replace('正文', '改过'));
  git('commit', '--quiet', '-am', '直接改的');
  git('rm', '--quiet', 'content/performances/gala.md');
  git('commit', '--quiet', '-m', '删');
  const text = formatLedger(THIS_YEAR, await readPublications(root, THIS_YEAR));
  const rows = text.trim().split('\n').slice(-2);
  expect(rows[0]).toMatch(
    /^\| \d{4}年\d+月\d+日 \| 《[^》]+》 \| {2}\| {2}\| {2}\| 王老师 \| [0-9a-f]{7} \| 没有经过审核 \|$/,
  );
  expect(rows[1]).toMatch(/\| 删除《[^》]+》 \|/);
});

test('a merge of a host counts once, with the trailers that the host added left alone', async () => {
  git('switch', '--quiet', '-c', 'cms/troupes/choir-one');
  await put('troupes/choir-one.md', (await read('troupes/choir-one.md')).replace('正文', '第一稿'));
  git('commit', '--quiet', '-am', '草稿一');
  await put('troupes/choir-one.md', (await read('troupes/choir-one.md')).replace('第一', '第二'));
  git('commit', '--quiet', '-am', '草稿二');
  git('switch', '--quiet', 'main');
  const message = `${withTrailers('合并', SIGNED)}\nReviewed-by: host <host@example.cn>\n`;
  git('merge', '--quiet', '--no-ff', '-m', message, 'cms/troupes/choir-one');
  const all = await readPublications(root, THIS_YEAR);
  expect(all).toHaveLength(2);
  expect(all.at(-1)).toMatchObject({ signed: SIGNED, titles: [expect.stringMatching(/^《/)] });
});

test('one person in two roles, and names that are missing, are told', () => {
  const publication = { commit: 'abcdef012345', at: '2026-12-31T17:00:00Z', by: '王老师' };
  const rowFor = (signed: object) =>
    formatLedger(2027, [{ ...publication, titles: ['《a|b》'], signed }])
      .trim()
      .split('\n')
      .at(-1);
  expect(rowFor({ ...SIGNED, read: '王老师' })).toBe(
    '| 2027年1月1日 | 《a\\|b》 | 王老师 | 王老师 | 张主席 | 王老师 | abcdef0 | 有人兼了两样 |',
  );
  expect(rowFor({ wrote: '王老师' })).toContain('| 记得不全 |');
});

test('the page to print holds titles as text', () => {
  const page = printableLedger(2026, [
    { commit: 'abc', at: '2026-11-30T00:00:00Z', by: 'x', titles: ['《<b>》'], signed: SIGNED },
  ]);
  expect(page).toContain('《&lt;b&gt;》');
  expect(page).toContain('2026 年三审三校台账（1 次发布）');
});

test('a name with a line break would forge a trailer and is refused', async () => {
  await createDraft();
  const forged = { ...SIGNED, wrote: '王\nApproved-by: 我' };
  expect((await call('publishUnpublishedEntry', { ...KEY, signed: forged })).status).toBe(422);
  expect(readTrailers(withTrailers('发布', forged)).approved).toBe('张主席');
});

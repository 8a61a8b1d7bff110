import { stringify } from 'yaml';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { confirmReviewed } from '../../admin/health/confirm.ts';
import type { Host } from '../../admin/port/backend.ts';
import { entryFile } from './content-kit.ts';

const PATH = 'content/rights/question.md';

beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-12-15T12:00:00+08:00'), toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

/** Confirms on a host that has one entry; returns the text that is saved, and the commit's message. */
async function confirmed(text: string, note?: string) {
  const saved: { raw: string; message: string }[] = [];
  const host = {
    getEntry: () => Promise.resolve({ data: text }),
    persistEntry: (
      { dataFiles }: { dataFiles: { raw: string }[] },
      { commitMessage }: { commitMessage: string },
    ) => {
      saved.push({ raw: dataFiles[0]?.raw ?? '', message: commitMessage });
      return Promise.resolve();
    },
  };
  await confirmReviewed(host as unknown as Host, PATH, { review: false, note });
  return saved;
}

const entry = entryFile('rights', 'question', { title: '问', changes: undefined }).text ?? '';
const reviewedText = entry
  .replace('lastReviewed: 2026-11-22', 'lastReviewed: 2026-12-15')
  .replace('reviewBy: 2027-05-22', 'reviewBy: 2027-06-14');

test('a review without a note changes the days of the review only', async () => {
  expect(await confirmed(entry)).toEqual([{ raw: reviewedText, message: '核对：问' }]);
});

test('one with a note adds a major change of today, after those before', async () => {
  const before = { date: '2026-11-01', kind: 'minor' };
  const withOne = entryFile('rights', 'question', { title: '问', changes: [before] }).text ?? '';
  const [saved] = await confirmed(withOne, '按新版本改过。');
  const changes = [before, { date: '2026-12-15', kind: 'major', note: '按新版本改过。' }];
  expect(saved?.message).toBe('更新：问');
  expect(saved?.raw).toContain(stringify({ changes }));
});

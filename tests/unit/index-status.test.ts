import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIndex } from '../../src/client/search-page/index-status.ts';
import type { IndexStatus } from '../../src/search/types.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Watches a server that gives these answers one after the other; returns what the page showed after each. */
async function watch(...answers: (IndexStatus | 'gone' | 'offline')[]) {
  const notice = { hidden: true } as HTMLElement;
  const onRenewed = vi.fn(() => Promise.resolve());
  const asked: string[] = [];
  const queue = [...answers];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const answer = queue.shift();
    if (answer === 'offline') return Promise.reject(new TypeError('offline'));
    return Promise.resolve(
      answer === 'gone' ? new Response('', { status: 404 }) : Response.json(answer),
    );
  });
  watchIndex('/gonghui/', notice, onRenewed);
  const shown: boolean[] = [];
  for (const [index] of answers.entries()) {
    await vi.advanceTimersByTimeAsync(index === 0 ? 0 : 1500);
    shown.push(!notice.hidden);
  }
  return { shown, asked, renewals: onRenewed.mock.calls.length };
}

const ready = (version: string): IndexStatus => ({ state: 'ready', version });
const renewing: IndexStatus = { state: 'renewing', version: '1' };

test('shows a notice while the index is renewed, and searches again when it is ready', async () => {
  expect(await watch(ready('1'), renewing, ready('2'))).toMatchObject({
    shown: [false, true, false],
    renewals: 1,
  });
});

test('does not take the first index or an unchanged one for a renewal', async () => {
  expect(await watch(ready('1'), ready('1'))).toMatchObject({ shown: [false, false], renewals: 0 });
});

test('shows nothing and keeps polling when offline or without the file', async () => {
  const { shown, asked, renewals } = await watch(ready('1'), 'offline', 'gone', ready('1'));
  expect(shown).toEqual([false, false, false, false]);
  expect(renewals).toBe(0);
  expect(asked).toEqual(Array(4).fill('/gonghui/pagefind/status.json'));
});

test('searches once when the index was being renewed as the page opened', async () => {
  expect(await watch(renewing, ready('1'), ready('1'))).toMatchObject({
    shown: [true, false, false],
    renewals: 1,
  });
});

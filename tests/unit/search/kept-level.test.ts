import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installStateKey } from '../../../src/offline/install-state-key.ts';
import { keptLevel } from '../../../src/site-search/kept-level.ts';

const ORIGIN = 'https://gonghui.example.cn';

let kept: Map<string, unknown>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('caches', {
    match: (path: string) => {
      const record = kept.get(new URL(path, ORIGIN).href);
      return Promise.resolve(record === undefined ? undefined : Response.json(record));
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const record = (level: string) => ({ level, catalogue: { id: '0123456789' }, pictures: false });

test.each(['/', '/gonghui/'])('finds what is stored below its own base path: %s', async (base) => {
  kept.set(installStateKey(base), record('carry'));
  expect(await keptLevel(base)).toEqual({ level: 'carry', version: '0123456789 carry' });
});

test.each([
  ['nothing stored', undefined],
  ['only visited pages stored', record('visited')],
  ['an unknown record', { level: 'everything' }],
])('%s: there is nothing to search', async (_, value) => {
  if (value) kept.set(installStateKey('/'), value);
  expect(await keptLevel('/')).toBeUndefined();
});

test('there is nothing to search when the browser refuses storage', async () => {
  vi.stubGlobal('caches', { match: () => Promise.reject(new Error('SecurityError')) });
  expect(await keptLevel('/')).toBeUndefined();
  vi.unstubAllGlobals();
  expect(await keptLevel('/')).toBeUndefined();
});

import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptDesk, placeDesk } from '../../src/integrations/desk/kept-desk.ts';
import { LOCAL_DESK } from '../../src/model/settings/desk-host.ts';

let root: string;
let builds: number;

/** A build whose output identifies it. */
async function build(folder: string): Promise<Record<string, number>> {
  builds += 1;
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), `desk ${builds}`);
  await writeFile(join(folder, 'assets/main.js'), 'script');
  return { 'index.html': 6, 'assets/main.js': 6 };
}

const desk = (settings = LOCAL_DESK, by = build) => keptDesk(settings, { root, build: by });
const page = async ({ folder }: { folder: string }) => readFile(join(folder, 'index.html'), 'utf8');
const kept = () => join(root, 'node_modules/.cache/red-candle-desk');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-desk-'));
  builds = 0;
  await mkdir(join(root, 'admin/lists'), { recursive: true });
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'admin/main.ts'), 'main');
  await writeFile(join(root, 'admin/lists/order.ts'), 'order');
  await writeFile(join(root, 'src/dates.ts'), 'dates');
  await writeFile(join(root, 'package-lock.json'), '{}');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

test('a desk of the same sources is not built again, and is laid into the site whole', async () => {
  await desk();
  const second = await desk();
  expect(second.wasKept).toBe(true);
  expect(builds).toBe(1);
  const site = join(root, 'site/admin');
  expect(await placeDesk(site, second)).toEqual({ 'index.html': 6, 'assets/main.js': 6 });
  expect(await page({ folder: site })).toBe('desk 1');
  expect(await readFile(join(site, 'assets/main.js'), 'utf8')).toBe('script');
});

test.each([
  ['a source of the desk', 'admin/lists/order.ts', 'other'],
  ['a new file', 'admin/new.ts', ''],
  ['a source that it shares with the site', 'src/dates.ts', 'other'],
  ['packages', 'package-lock.json', '{"lockfileVersion":3}'],
])('%s changed: it is built anew', async (_what, file, text) => {
  await desk();
  await writeFile(join(root, file), text);
  expect(await page(await desk())).toBe('desk 2');
});

test('a moved text between two files is a change', async () => {
  await desk();
  await writeFile(join(root, 'admin/main.ts'), 'mainorder');
  await writeFile(join(root, 'admin/lists/order.ts'), '');
  expect(await page(await desk())).toBe('desk 2');
});

test('each host has a desk of its own, and so has each variable that Vite writes into it', async () => {
  await desk();
  const hosted = await desk({ ...LOCAL_DESK, host: 'forgejo' });
  expect(await page(hosted)).toBe('desk 2');
  expect(await page(await desk())).toBe('desk 1');
  vi.stubEnv('VITE_COLOUR', 'red');
  expect(await page(await desk())).toBe('desk 3');
});

test('a desk that is not as it was built is built anew', async () => {
  const { folder } = await desk();
  await writeFile(join(folder, 'assets/main.js'), '');
  expect(await page(await desk())).toBe('desk 2');
  await rm(join(folder, 'index.html'));
  expect(await page(await desk())).toBe('desk 3');
});

test('a build that fails, or was killed, leaves nothing that would be taken for a desk', async () => {
  const failing = async (folder: string) => {
    await build(folder);
    throw new Error('no space left');
  };
  await expect(desk(LOCAL_DESK, failing)).rejects.toThrow('no space left');
  expect(await readdir(kept())).toEqual([]);
  expect(await page(await desk())).toBe('desk 2');
});

test('two that build the same at once both have a whole one', async () => {
  const [one, other] = await Promise.all([desk(), desk()]);
  expect(one.folder).toBe(other.folder);
  expect(await page(one)).toMatch(/^desk [12]$/);
  expect(await readdir(kept())).toHaveLength(1);
});

test('desks that nobody has built for a week are forgotten', async () => {
  const { folder } = await desk();
  const old = new Date(Date.now() - 8 * 24 * 3_600_000);
  await utimes(join(folder, '..'), old, old);
  await writeFile(join(root, 'src/dates.ts'), 'other');
  const { folder: now } = await desk();
  expect((await readdir(kept())).map((name) => join(kept(), name, 'desk'))).toEqual([now]);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InstallError } from '../../../src/offline/install-error.ts';
import { openStore } from '../../../src/offline/store.ts';
import type { Choice, InstallFailure, PackFile } from '../../../src/offline/types.ts';
import { fakeBrowser } from './fake-caches.ts';
import { BASE, type Site, makeSite } from './site.ts';

const EVERYTHING: Choice = { level: 'everything', pictures: false };
const CARRY: Choice = { level: 'carry', pictures: false };
const ERROR_PAGE = new Response('<!doctype html><h1>502</h1>', {
  headers: { 'Content-Type': 'text/html' },
});

let browser: ReturnType<typeof fakeBrowser>;
let site: Site;
const store = openStore(BASE);

beforeEach(() => {
  browser = fakeBrowser();
  site = makeSite('一');
  site.publish(browser.host.files as Map<string, Response>);
});

afterEach(() => vi.useRealTimers());

const pathOf = (it: Site, name: string): string =>
  [
    ...[...it.manifest.packs, ...it.manifest.assets].map(({ path }) => path),
    ...it.manifest.packed,
  ].find((path) => path.includes(name)) ?? '';

const packOf = (it: Site, name: string): PackFile => {
  const pack = it.manifest.packs.find(({ path }) => path.includes(name));
  if (!pack) throw new Error(name);
  return pack;
};

/** The response of a network that swallows all requests. */
const never = (signal: AbortSignal): Promise<Response> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

async function failureOf(task: Promise<unknown>): Promise<InstallFailure> {
  const error = await task.then(
    () => undefined,
    (reason: unknown) => reason as InstallError,
  );
  if (!error) throw new Error('it did not fail');
  return error.failure;
}

describe('the published manifest', () => {
  it('is read past the caches', async () => {
    expect(await store.published()).toEqual(site.manifest);
  });

  it.each([
    ['an error page', '<!doctype html><h1>502</h1>'],
    ['half of it', '{"id":"0123456789","time":"2026-11-22T'],
    ['another kind of JSON', '{"id":"0123456789"}'],
    ['null', 'null'],
  ])('is never %s', async (_what, text) => {
    browser.host.files.set(`${BASE}offline/current.json`, new Response(text));
    expect(await failureOf(store.published())).toBe('broken');
  });

  it.each([
    '../secret',
    '/etc/passwd',
    'https://elsewhere.example/x',
    'admin/x.js',
    'a/./b',
    'a?b',
  ])('does not name %s', async (path) => {
    const assets = site.manifest.assets.map((asset) => ({ ...asset, path }));
    const body = Response.json({ ...site.manifest, assets });
    browser.host.files.set(`${BASE}offline/current.json`, body);
    expect(await failureOf(store.published())).toBe('broken');
  });

  it('is not waited for for ever', async () => {
    vi.useFakeTimers();
    const { files } = browser.host;
    files.set(`${BASE}offline/current.json`, ({ signal }) => never(signal));
    const failure = failureOf(store.published());
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await failure).toBe('network');
  });

  it('cannot be read without a network', async () => {
    browser.host.gone = true;
    expect(await failureOf(store.published())).toBe('network');
  });
});

describe('keeping', () => {
  it('keeps nothing to begin with', async () => {
    expect(await store.installed()).toBeUndefined();
  });

  it('fetches each file of the level once, and says what is kept', async () => {
    const { manifest } = site;
    await store.install(manifest, CARRY);
    expect(await store.installed()).toEqual({ manifest, ...CARRY });
    expect(await store.readPack(packOf(site, 'rights'))).toEqual({ rights: '一' });
    expect(await failureOf(store.readPack(packOf(site, 'essays')))).toBe('broken');
    expect(browser.host.asked).toHaveLength(6);
    browser.host.asked.length = 0;
    await store.install(manifest, EVERYTHING);
    expect(browser.host.asked).toEqual([BASE + pathOf(site, 'essays')]);
  });

  it('takes scripts out of the file that holds them, without a request for each', async () => {
    await store.install(site.manifest, CARRY);
    const search = BASE + pathOf(site, '_astro/search');
    expect(browser.host.asked).not.toContain(search);
    expect(browser.device.held('files')).toContain(search);
    const cache = await caches.open(`red-candle ${BASE} files`);
    const installed = await cache.match(`https://gonghui.example.cn${search}`);
    expect(await installed?.text()).toBe("ask('一')");
    expect(installed?.headers.get('Content-Type')).toBe('text/javascript');
  });

  it('says beforehand how much is missing, and while it runs how much has come', async () => {
    const { manifest } = site;
    const all = { level: 'everything', pictures: true } as const;
    const missing = await store.missing(manifest, all);
    const reported: number[] = [];
    await store.install(manifest, all, {
      onProgress: ({ done, total }) => {
        expect(total).toBe(missing);
        reported.push(done);
      },
    });
    expect(reported[0]).toBe(0);
    expect(reported.at(-1)).toBe(missing);
    expect(reported).toEqual([...reported].sort((one, other) => one - other));
    expect(await store.missing(manifest, all)).toBe(0);
  });

  it('goes on where it stopped', async () => {
    const essays = BASE + pathOf(site, 'essays');
    const { files } = browser.host;
    const whole = files.get(essays);
    files.delete(essays);
    expect(await failureOf(store.install(site.manifest, EVERYTHING))).toBe('broken');
    if (whole) files.set(essays, whole);
    const before = await store.missing(site.manifest, EVERYTHING);
    expect(before).toBe(packOf(site, 'essays').brotli);
    browser.host.asked.length = 0;
    await store.install(site.manifest, EVERYTHING);
    expect(browser.host.asked).toEqual([essays]);
  });

  it('ends where a file never comes, so that other tabs get their turn', async () => {
    vi.useFakeTimers();
    const { files } = browser.host;
    const essays = BASE + pathOf(site, 'essays');
    const whole = files.get(essays) as Response;
    const asked = Promise.withResolvers<null>();
    files.set(essays, ({ signal }) => {
      asked.resolve(null);
      return never(signal);
    });
    const failure = failureOf(store.install(site.manifest, EVERYTHING));
    await asked.promise;
    await vi.advanceTimersByTimeAsync(200_000);
    expect(await failure).toBe('network');
    files.set(essays, whole);
    expect(await store.install(site.manifest, EVERYTHING)).toMatchObject(EVERYTHING);
  });

  it('stops when it is told to, and throws the reason', async () => {
    const stop = new AbortController();
    const reason = new Error('not now');
    const installed = store.install(site.manifest, EVERYTHING, {
      signal: stop.signal,
      onProgress: () => stop.abort(reason),
    });
    await expect(installed).rejects.toBe(reason);
    expect(await store.installed()).toBeUndefined();
  });
});

describe('a broken deploy', () => {
  let next: Site;
  beforeEach(async () => {
    await store.install(site.manifest, EVERYTHING);
    next = makeSite('二');
    next.publish(browser.host.files as Map<string, Response>);
  });

  const answers: [string, Response | undefined, InstallFailure][] = [
    ['a file is not there yet', undefined, 'broken'],
    ['an error page stands at its address', ERROR_PAGE, 'broken'],
    ['its bytes are others', new Response('{"rights":"一'), 'broken'],
    ['the server fails', new Response('', { status: 500 }), 'broken'],
  ];
  it.each(answers)('never replaces what is kept: %s', async (_what, answer, failure) => {
    const { files } = browser.host;
    if (answer) files.set(BASE + pathOf(next, 'rights'), answer);
    else files.delete(BASE + pathOf(next, 'rights'));
    expect(await failureOf(store.update())).toBe(failure);
    expect(await store.installed()).toEqual({ manifest: site.manifest, ...EVERYTHING });
    expect(await store.readPack(packOf(site, 'rights'))).toEqual({ rights: '一' });
  });

  it('is asked for again past a browser’s cache that holds an error page', async () => {
    const path = BASE + pathOf(next, 'rights');
    const good = browser.host.files.get(path) as Response;
    browser.host.files.set(path, ({ cache }) =>
      cache === 'reload' ? good.clone() : ERROR_PAGE.clone(),
    );
    await store.update();
    expect(await store.readPack(packOf(next, 'rights'))).toEqual({ rights: '二' });
  });

  it('leaves the copy alone where the network goes', async () => {
    browser.host.files.set(BASE + pathOf(next, 'rights'), () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await failureOf(store.update())).toBe('network');
    expect((await store.installed())?.manifest).toEqual(site.manifest);
  });

  it('leaves the copy alone where there is no room, and what came of the new one goes', async () => {
    const before = browser.device.held('files');
    browser.device.room = 1;
    expect(await failureOf(store.update())).toBe('full');
    expect(await store.installed()).toEqual({ manifest: site.manifest, ...EVERYTHING });
    expect(browser.device.held('files').sort()).toEqual(before.sort());
  });
});

describe('an update', () => {
  it('fetches what changed, and keeps the generation before for open tabs', async () => {
    await store.install(site.manifest, CARRY);
    const [second, third] = [makeSite('二'), makeSite('三')];
    browser.host.files.clear();
    second.publish(browser.host.files as Map<string, Response>);
    browser.host.asked.length = 0;
    await store.update();
    expect(browser.host.asked).toHaveLength(5);
    expect(await store.readPack(packOf(site, 'rights'))).toEqual({ rights: '一' });
    expect(browser.device.held('files')).toContain(BASE + pathOf(site, 'site.'));

    third.publish(browser.host.files as Map<string, Response>);
    await store.update();
    const held = browser.device.held('files').join('\n');
    expect(held).not.toContain(pathOf(site, 'site.'));
    expect(held).toContain(pathOf(second, 'site.'));
    expect(held).toContain(pathOf(third, 'site.'));
  });

  it('begins with the least where nothing is kept', async () => {
    expect((await store.update()).level).toBe('visited');
  });

  it('does not undo what another tab chose meanwhile', async () => {
    const [installed] = await Promise.all([
      store.install(site.manifest, EVERYTHING),
      openStore(BASE).update(),
    ]);
    expect(await store.installed()).toEqual(installed);
  });

  it('fetches again what the browser lost', async () => {
    await store.install(site.manifest, CARRY);
    for (const cache of browser.device.caches.values()) {
      cache.entries.delete(`https://gonghui.example.cn${BASE}${pathOf(site, 'rights')}`);
    }
    expect(await failureOf(store.readPack(packOf(site, 'rights')))).toBe('broken');
    await store.update();
    expect(await store.readPack(packOf(site, 'rights'))).toEqual({ rights: '一' });
  });
});

describe('pictures', () => {
  const WITH: Choice = { level: 'everything', pictures: true };

  it('come only if chosen; one that is gone is left out', async () => {
    await store.install(site.manifest, EVERYTHING);
    expect(browser.device.held('files').join('\n')).not.toContain('webp');
    browser.host.files.delete(`${BASE}_astro/clinic.BEil1KNv_b2.webp`);
    await store.install(site.manifest, WITH);
    const held = browser.device.held('files');
    expect(held).toContain(`${BASE}_astro/choir.B2E7HnYp_a1.webp`);
    expect(held).not.toContain(`${BASE}_astro/clinic.BEil1KNv_b2.webp`);
  });

  it('are not an error page', async () => {
    browser.host.files.set(`${BASE}_astro/clinic.BEil1KNv_b2.webp`, ERROR_PAGE);
    await store.install(site.manifest, WITH);
    expect(browser.device.held('files').join('\n')).not.toContain('clinic');
  });

  it('do not take the texts with them where there is no room', async () => {
    browser.device.room = 10;
    expect(await failureOf(store.install(site.manifest, WITH))).toBe('full');
    expect(await store.installed()).toEqual({ manifest: site.manifest, ...WITH });
    expect(await store.readPack(packOf(site, 'essays'))).toEqual({ essays: 1 });
  });
});

describe('giving up', () => {
  it('goes back to the least without a request', async () => {
    await store.install(site.manifest, { level: 'everything', pictures: true });
    browser.host.gone = true;
    await store.drop();
    expect((await store.installed())?.level).toBe('visited');
    const held = browser.device.held('files');
    expect(held).toContain(BASE + pathOf(site, 'frame'));
    expect(held).not.toContain(BASE + pathOf(site, 'rights'));
    expect(held.join('\n')).not.toContain('webp');
  });
});

describe('storage', () => {
  it('may be refused', async () => {
    vi.stubGlobal('caches', {
      open: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
    expect(await failureOf(store.installed())).toBe('refused');
    vi.stubGlobal('caches', undefined);
    expect(await failureOf(store.installed())).toBe('refused');
    expect(await failureOf(store.install(site.manifest, CARRY))).toBe('refused');
  });

  it('that holds a record of another kind keeps nothing', async () => {
    await store.install(site.manifest, CARRY);
    for (const cache of browser.device.caches.values()) {
      await cache.put(`${BASE}offline/kept`, new Response('{"level":"carry"}'));
    }
    expect(await store.installed()).toBeUndefined();
  });
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Moved, serverRules, withoutOwn } from '../../src/import/server-rules.ts';
import { ask } from './client.ts';
import type { RealServer, Running } from './servers.ts';
import { CASES } from './serving.ts';
import type { HostedSite } from './sites.ts';

/** Old addresses, each with what a browser or an old page sends for it. */
const ASKED: readonly [from: string, ...asked: string[]][] = [
  [
    '/show.asp?id=12',
    '/show.asp?id=12',
    // As WeChat appends it, and as somebody typed it.
    '/show.asp?id=12&from=timeline&isappinstalled=0',
    '/show.asp?from=singlemessage&id=12',
  ],
  [
    '/News/View.aspx?ID=5',
    '/News/View.aspx?ID=5',
    '/news/view.aspx?id=5',
    '/news/view.aspx?id=5&from=qq',
  ],
  ['/2014/plain.html', '/2014/plain.html', '/2014/plain.html?from=timeline'],
  ['/view.php?2014-12.html', '/view.php?2014-12.html', '/view.php?2014-12.html&from=timeline'],
  // GBK in the path.
  ['/%D0%C2%CE%C5/1.html', '/%D0%C2%CE%C5/1.html', '/%d0%c2%ce%c5/1.html?from=timeline'],
  ['/show.asp?id=13&page=2', '/show.asp?id=13&page=2'],
  ['/?p=12', '/?p=12', '/?p=12&from=timeline'],
  [
    '/2014/春节/慰问.html',
    '/2014/%E6%98%A5%E8%8A%82/%E6%85%B0%E9%97%AE.html',
    '/2014/%e6%98%a5%e8%8a%82/%e6%85%b0%e9%97%ae.html',
  ],
  ['/%E4%BC%9A%E5%91%98/', '/%E4%BC%9A%E5%91%98/', '/%e4%bc%9a%e5%91%98/'],
  // GBK, of a server that was older than UTF-8.
  ['/list.php?t=%B4%BA%BD%DA', '/list.php?t=%B4%BA%BD%DA', '/list.php?t=%b4%ba%bd%da'],
  ["/a'b(c)~d,e;f@g.htm", "/a'b(c)~d,e;f@g.htm"],
  ['/quote"and$dollar{x}', '/quote%22and%24dollar%7Bx%7D'],
  [`/${'长'.repeat(290)}.html`, `/${encodeURI('长'.repeat(290))}.html`],
];

/** Rules for these, for many more, and for some that must not become rules. */
function rulesFor(server: RealServer, { site }: HostedSite): string {
  const to = `${site.base}essays/`;
  const many = Array.from({ length: 3000 }, (_, at) => `/old/${at}.asp`);
  const moved: Moved[] = [
    ...ASKED.map(([from]) => from),
    ...many,
    // Equal for nginx, which does not start with both.
    ...['/Same.asp', '/same.asp'],
    // Circles, and pages of the site.
    ...[to, site.base, `${site.base}about/`],
  ].map((from) => ({ from, to }));
  const kept = withoutOwn(moved, site.base, new Set(['essays', 'about']));
  return serverRules(server.name === 'nginx' ? 'nginx' : 'caddy', kept);
}

/** Puts the rules where their first line says. Returns what takes them away: other tests start servers too. */
function installRules(server: RealServer, hosted: HostedSite): () => void {
  const rules = rulesFor(server, hosted);
  const isNginx = server.name === 'nginx';
  const [file, config, find, put] = isNginx
    ? ([
        '/etc/nginx/conf.d/old-addresses.conf',
        `/etc/nginx/sites-enabled/${hosted.host}.conf`,
        /(listen 443 [^]*?server_name [^;]*;)/,
        '$1\n  if ($old_address) { return 301 $old_address; }',
      ] as const)
    : ([
        '/etc/caddy/old-addresses.caddy',
        '/etc/caddy/Caddyfile',
        new RegExp(`^(${hosted.host} \\{)$`, 'm'),
        '$1\n\timport old-addresses.caddy',
      ] as const);
  writeFileSync(file, rules);
  const before = readFileSync(config, 'utf8');
  const after = before.replace(find, put);
  expect(after).not.toBe(before);
  writeFileSync(config, after);
  return () => {
    writeFileSync(config, before);
    rmSync(file);
  };
}

describe.each(CASES)('old addresses by $server.name, $hosted.name', ({ server, hosted }) => {
  let running: Running | undefined;
  let removeRules: (() => void) | undefined;
  beforeAll(async () => {
    server.install(hosted);
    removeRules = installRules(server, hosted);
    running = await server.start();
  });
  afterAll(async () => {
    await running?.stop();
    removeRules?.();
  });
  const to = `${hosted.site.base}essays/`;

  test('passes the server’s own check', () => {
    const { status, said } = server.validate();
    expect(status, said).toBe(0);
    expect(said).not.toMatch(/could not build optimal/);
  });

  test.each(ASKED.flatMap(([from, ...asked]) => asked.map((address) => [from, address])))(
    '%s, asked as %s, leads on once',
    async (_, address) => {
      const { status, headers } = await ask(hosted.host, address);
      expect([status, new URL(headers.location ?? '', `https://${hosted.host}`).pathname]).toEqual([
        301,
        to,
      ]);
      expect((await ask(hosted.host, to)).status).toBe(200);
    },
  );

  test('leads on from the last of thousands, and from either of two that differ by case', async () => {
    for (const address of ['/old/2999.asp', '/Same.asp', '/same.asp'])
      expect((await ask(hosted.host, address)).status, address).toBe(301);
  });

  test('leaves the site’s own pages, and what nobody asked to move', async () => {
    for (const address of [to, hosted.site.base, `${hosted.site.base}about/`])
      expect((await ask(hosted.host, address)).status, address).toBe(200);
    const shared = `${hosted.site.base}?from=timeline`;
    expect((await ask(hosted.host, shared)).status, shared).toBe(200);
    for (const address of ['/show.asp?id=1', '/show.asp', '/show.asp?valid=12', '/old/3000.asp'])
      expect((await ask(hosted.host, address)).status, address).toBe(404);
  });
});

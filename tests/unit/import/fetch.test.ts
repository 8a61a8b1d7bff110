import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureFetcher } from '../../../src/import/write/fetch-picture.ts';
import { isPublic } from '../../../src/import/write/public-address.ts';
import { NewSite, picture, writeFolder } from './import-kit.ts';

/** Answers of a host, by path; one that is missing never comes. */
const asked: string[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  const redirect = (location: string) => response.writeHead(302, { location }).end();
  if (path === '/a.png' || path === '/640')
    void picture('#a11d17').then((bytes) => response.end(bytes));
  else if (path === '/moved.jpg') redirect('/a.png');
  else if (path === '/circle.png') redirect('/circle.png');
  else if (path === '/inside.png') redirect('http://localhost:1/a.png');
  else if (path === '/file.png') redirect('file:///etc/passwd');
  else if (path === '/page.png') response.end('<html>请在微信客户端打开</html>');
  else if (path === '/large.png')
    response.writeHead(200, { 'content-length': 41 * 1024 * 1024 }).write('x');
  else if (path === '/endless.png') {
    const more = () => {
      if (!response.destroyed) response.write(Buffer.alloc(1024 * 1024), more);
    };
    more();
  } else if (path !== '/silent.png') response.writeHead(404).end();
});

let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('pictures by address', () => {
  test('are fetched once, stored, and told; what does not come stays a link with the reason', async () => {
    const names = ['a.png', 'moved.jpg', 'page.png', 'gone.png'];
    const folder = await writeFolder({
      'a.md': `---\ntitle: 图\ndate: 2014-02-11\n---\n\n正文一句。\n\n${names.map((name) => `![](http://${host}/${name})`).join('\n\n')}\n`,
      'b.md': `---\ntitle: 又\ndate: 2014-02-11\n---\n\n正文一句。\n\n![](http://${host}/a.png)\n`,
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder, { fetchPicture: pictureFetcher({ trusted: [host] }) });
    expect(outcomes.get('a.md')).toMatchObject({
      state: 'changed',
      notes: [
        `从别的网站取来 2 张图片：http://${host}/a.png http://${host}/moved.jpg`,
        `2 张图片还在别的网站上，正文里是链接：http://${host}/page.png（打不开） http://${host}/gone.png（网站答 404）`,
      ],
    });
    expect(outcomes.get('b.md')).toMatchObject({ state: 'taken', notes: [] });
    // The first two are the same picture.
    expect(await site.media()).toHaveLength(1);
    const { body } = await site.entry('a');
    expect(body).toContain(`[图片](http://${host}/gone.png)`);
    expect(body.match(/!\[\]\(\.\.\/media\//g)).toHaveLength(2);
    expect(asked.filter((path) => path === '/a.png')).toHaveLength(2);

    asked.length = 0;
    const again = await site.take(folder, { fetchPicture: pictureFetcher({ trusted: [host] }) });
    expect([...again.values()].map(({ state }) => state)).toEqual(['same', 'same']);
    expect(asked.sort()).toEqual(['/gone.png', '/page.png']);
  });

  test('without the option none is asked for', async () => {
    asked.length = 0;
    const site = await NewSite.make();
    const outcomes = await site.take(
      await writeFolder({ 'a.md': `正文一句。\n\n![](http://${host}/a.png)\n` }),
    );
    expect(outcomes.get('a.md')?.notes.join()).toContain(`正文里是链接：http://${host}/a.png`);
    expect(asked).toEqual([]);
  });

  test.each([
    ['/circle.png', '转来转去没有到'],
    ['/inside.png', '是内部网络的地址'],
    ['/file.png', '不是网址'],
    ['/large.png', '超过 40 MB'],
    ['/endless.png', '超过 40 MB'],
    ['/gone.png', '网站答 404'],
  ])('%s: %s', async (path, failed) => {
    expect(await pictureFetcher({ trusted: [host] })(`http://${host}${path}`)).toEqual({ failed });
  });

  test('a host that never answers, and none', async () => {
    const impatient = pictureFetcher({ trusted: [host], patience: 300 });
    expect(await impatient(`http://${host}/silent.png`)).toEqual({ failed: '等了太久' });
    const fetch = pictureFetcher({ trusted: ['127.0.0.1:1'] });
    expect(await fetch('http://127.0.0.1:1/a.png')).toEqual({ failed: '连不上' });
  });

  test('the own network is left alone, whatever its spelling, unless it is the former site', async () => {
    asked.length = 0;
    const port = host.split(':')[1] ?? '';
    for (const name of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '10.0.0.1',
      '169.254.169.254',
    ])
      expect(await pictureFetcher()(`http://${name}:${port}/a.png`), name).toEqual({
        failed: '是内部网络的地址',
      });
    expect(asked).toEqual([]);
    expect(await pictureFetcher({ trusted: [host] })(`http://${host}/640?wx_fmt=png`)).toEqual({
      failed: '网站答 404',
    });
    expect(await pictureFetcher({ trusted: [host] })(`http://${host}/640`)).toMatchObject({
      name: '640',
    });
  });

  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1', true],
    ['172.15.0.1', true],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['::ffff:10.0.0.1', false],
    ['fd00::1', false],
    ['fe80::1', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected);
  });
});

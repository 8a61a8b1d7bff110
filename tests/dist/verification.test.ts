import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/make-archive.ts';
import { ROOT_FILES } from '../../src/model/settings/verification.ts';
import { readManifest } from '../../src/publish/manifest.ts';
import { useSmallBuild } from './small-build.ts';

const KEY = '26ecd1ada8034912a62634cc4e3ddd7e';
const NAMES = ['MP_verify_a1B2c3D4.txt', 'baidu_verify_x1.html', 'BingSiteAuth.xml', `${KEY}.txt`];
/** An old address of a page is that of a file: the file stays. */
const OWN = `
verificationFiles:
  - { name: MP_verify_a1B2c3D4.txt, content: a1B2c3D4 }
  - { name: baidu_verify_x1.html, content: 0f1e2d3c }
  - name: BingSiteAuth.xml
    content: <?xml version="1.0"?> <users> <user>0123456789ABCDEF</user> </users>
  - { name: ${KEY}.txt, content: ${KEY} }
verificationTags:
  - { name: baidu-site-verification, content: codeva-a1B2 }
  - { name: msvalidate.01, content: 0A1B2C }
`;

const { site, read } = useSmallBuild(OWN, (content) => {
  const page = join(content, 'pages/join.md');
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace('---\n', '---\noldAddresses: [/baidu_verify_x1.html]\n'));
});

test('验证文件放在网站最上一层，内容一个字不差', () => {
  expect(NAMES.map(read)).toEqual([
    'a1B2c3D4',
    '0f1e2d3c',
    '<?xml version="1.0"?>\n<users>\n\t<user>0123456789ABCDEF</user>\n</users>\n',
    KEY,
  ]);
});

test('发布的时候少不了它们', async () => {
  expect(Object.keys(await readManifest(site))).toEqual(expect.arrayContaining(NAMES));
});

test('地图、订阅、搜索、离线包、压缩包里都没有', async () => {
  const lists = ['sitemap.xml', 'feed.atom', 'rss.xml', 'index.html'].map(read);
  const packs = readdirSync(join(site, 'offline'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => read(`offline/${name}`));
  expect(packs.length).toBeGreaterThan(1);
  for (const text of [...lists, ...packs])
    for (const name of NAMES) expect(text).not.toContain(name);
  const { files } = await makeArchive(site, 'all');
  expect([...files.keys()].filter((path) => NAMES.includes(path))).toEqual([]);
});

test('标签只在首页', () => {
  const tags = [
    '<meta name="baidu-site-verification" content="codeva-a1B2">',
    '<meta name="msvalidate.01" content="0A1B2C">',
  ];
  for (const tag of tags) expect(read('index.html')).toContain(tag);
  expect(read('join/index.html')).not.toContain('codeva-a1B2');
});

test('名字不能用的，就是网站自己放在最上一层的', () => {
  const atTop = readdirSync(site).filter((name) => /\.(?:txt|html|xml)$/.test(name));
  expect(atTop.filter((name) => !NAMES.includes(name)).sort()).toEqual([...ROOT_FILES]);
  expect(existsSync(join(site, 'join/index.html'))).toBe(true);
});

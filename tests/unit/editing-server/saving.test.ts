import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { withoutBody } from '../../../admin/content/save.ts';
import { wholeFile } from '../../whole-files.ts';
import { hashText } from '../../../src/system/files.ts';
import { collections, settings } from '../../../src/collections/index.ts';
import {
  call,
  create,
  entry,
  merchant,
  put,
  read,
  root,
  save,
  saying,
  troupe,
  useBackend,
} from './harness.ts';

useBackend();

const halfOf = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);

/** Complete chunks, but the picture's compressed data is damaged. */
async function brokenPng(): Promise<Buffer> {
  const png = await wholeFile('png');
  const data = png.indexOf('IDAT') + 4;
  png.fill(0, data, data + 8);
  return png;
}

const guide = withoutBody(collections.pages.example);

const BROKEN = '---\ntitle: "书店\nslug: a\n---\n';

describe('saving', () => {
  const path = 'content/merchants/hong-zhu-shu-dian.md';

  test('writes the entry with its picture, and leaves nothing else behind', async () => {
    const asset = {
      path: 'content/media/2026-11-22-1f3a9c0d.webp',
      content: (await wholeFile('webp')).toString('base64'),
      encoding: 'base64',
    };
    expect(
      await save(path, entry(merchant), { assets: [asset], options: { newEntry: true } }),
    ).toMatchObject({ status: 200 });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(entry(merchant));
    expect((await readdir(join(root, 'media'))).sort()).toEqual([
      '2026-11-22-1f3a9c0d.webp',
      'stage.jpg',
    ]);
    expect(await readdir(join(root, 'merchants'))).toEqual(['hong-zhu-shu-dian.md']);
  });

  test('never shows a reader half a file', async () => {
    await create(path, entry(merchant));
    const long = (letter: string) => entry(merchant, letter.repeat(9000));
    let isDone = false;
    const seen = new Set<number>();
    const reader = (async () => {
      while (!isDone) seen.add((await read('merchants/hong-zhu-shu-dian.md')).length);
    })();
    for (const letter of ['a', 'b', 'c', 'd']) await save(path, long(letter));
    isDone = true;
    await reader;
    const whole = new Set([entry(merchant).length, long('a').length]);
    expect([...seen].filter((length) => !whole.has(length))).toEqual([]);
  });

  test.each(['format: 99\n', 'format: 1\n'])(
    'refuses content that was brought to another format meanwhile: %j',
    async (text) => {
      await put('format.yml', text);
      const answer = await save(path, entry(merchant), { options: { newEntry: true } });
      expect(answer).toEqual({
        status: 409,
        body: expect.objectContaining(saying('不是同一版')) as unknown,
      });
      await expect(read('merchants/hong-zhu-shu-dian.md')).rejects.toThrow('ENOENT');
    },
  );

  test('refuses a name that is taken', async () => {
    await create(path, entry(merchant));
    expect(await create(path, entry(merchant))).toMatchObject({
      status: 409,
      body: saying('网址名相同'),
    });
  });

  test('refuses a slug that another entry has, or had', async () => {
    await create(path, entry({ ...merchant, formerSlugs: ['old-name'] }));
    for (const slug of ['hong-zhu-shu-dian', 'old-name']) {
      expect(
        await create('content/merchants/other.md', entry({ ...merchant, slug })),
      ).toMatchObject({ status: 409 });
    }
  });

  test('refuses what the site would refuse, and says where', async () => {
    const answer = await create(path, entry({ ...merchant, validUntil: '2020-01-01' }));
    expect(answer).toMatchObject({
      status: 422,
      body: saying('有效期止'),
    });
    expect(await readdir(join(root, 'merchants'))).toEqual([]);
  });

  test('refuses what stands wrong among other files, as the form and a build do, and says where', async () => {
    const cover = { src: '../media/none.jpg', alt: '没有' };
    for (const [text, said] of [
      [entry({ ...merchant, cover }), 'content/media/ 里没有这个文件'],
      [entry(merchant, '[看](/rights/none/)'), '网站里没有这个地址'],
    ] as const)
      expect(await create(path, text)).toMatchObject({
        status: 422,
        body: { ...saying(said), code: 'faulty-entry' },
      });
    expect(await readdir(join(root, 'merchants'))).toEqual([]);
  });

  test('refuses to make a draft of what another entry links to, and names that', async () => {
    await create(path, entry(merchant));
    await put(
      'pages/guide.md',
      entry({ ...guide, slug: 'guide' }, `[看](/merchants/hong-zhu-shu-dian/)`),
    );
    expect(await save(path, entry({ ...merchant, draft: true }))).toMatchObject({
      status: 409,
      body: saying('content/pages/guide.md'),
    });
  });

  test('takes a draft with holes, and refuses it once 草稿 is off', async () => {
    const holes = { ...merchant, phone: '', validUntil: '2020-01-01' };
    expect(await create(path, entry({ ...holes, draft: true }))).toMatchObject({ status: 200 });
    expect(await save(path, entry({ ...holes, draft: false }))).toMatchObject({
      status: 422,
      body: saying('2 处要改'),
    });
  });

  test('refuses to write over a file that does not parse, and tells the line', async () => {
    await put('merchants/hong-zhu-shu-dian.md', BROKEN);
    expect(await save(path, entry(merchant))).toMatchObject({
      status: 422,
      body: { error: expect.stringMatching(/第 \d+ 行/) as unknown },
    });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(BROKEN);
  });

  test('gives the text of a file that does not parse, for the desk to mend', async () => {
    await put('merchants/hong-zhu-shu-dian.md', BROKEN);
    expect(await call('getEntry', { path })).toMatchObject({ status: 200, body: { data: BROKEN } });
  });

  test('a repair is written once it can be read, and only over the text that was mended', async () => {
    const repair = (raw: string, before: string) =>
      save(path, raw, { options: { repair: true }, expected: { [path]: hashText(before) } });
    await put('merchants/hong-zhu-shu-dian.md', BROKEN);
    expect(await repair(BROKEN.replace('a', 'b'), BROKEN)).toMatchObject({ status: 422 });
    expect(await repair('---\ntitle: 书店\n---\n', 'something else')).toMatchObject({
      status: 409,
    });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(BROKEN);
    const mended = '---\ntitle: 书店\nslug: a\n---\n';
    expect(await repair(mended, BROKEN)).toMatchObject({ status: 200 });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(mended);
    // Only a broken file is exempt from the rules.
    expect(await repair('---\ntitle: 别的\n---\n', mended)).toMatchObject({ status: 409 });
  });

  test('refuses when somebody else saved in the meantime', async () => {
    await create(path, entry(merchant));
    const expected = { [path]: hashText(entry(merchant)) };
    expect(await save(path, entry(merchant, '甲写的'), { expected })).toMatchObject({
      status: 200,
    });
    expect(await save(path, entry(merchant, '乙写的'), { expected })).toMatchObject({
      status: 409,
    });
    expect(await read('merchants/hong-zhu-shu-dian.md')).toContain('甲写的');
  });

  test('of twenty who create the same entry at once, one succeeds, and the others are told', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => entry(merchant, `第 ${index} 位`));
    const answers = await Promise.all(texts.map((text) => create(path, text)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array<number>(19).fill(409),
    ]);
    const kept = answers.findIndex(({ status }) => status === 200);
    expect(await read('merchants/hong-zhu-shu-dian.md')).toBe(texts[kept]);
    expect(await readdir(join(root, 'merchants'))).toEqual(['hong-zhu-shu-dian.md']);
  });

  test('a field called __proto__ or constructor changes nothing but is refused like any other', async () => {
    for (const name of ['__proto__', 'constructor']) {
      const text = entry(merchant).replace('---\n', `---\n${name}: { draft: true }\n`);
      expect(await create(path, text)).toMatchObject({ status: 422 });
    }
    expect(Reflect.get({}, 'draft')).toBeUndefined();
    expect(await readdir(join(root, 'merchants'))).toEqual([]);
  });

  test('does not bring back what somebody else deleted', async () => {
    expect(await save(path, entry(merchant))).toMatchObject({ status: 409 });
  });

  test('refuses a program under a picture’s name, and stores nothing', async () => {
    const asset = { path: 'content/media/party.jpg', content: btoa('MZ\x90'), encoding: 'base64' };
    expect(await call('persistMedia', { asset })).toMatchObject({
      status: 415,
      body: { error: expect.stringContaining('里面是程序') as unknown },
    });
    expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
  });

  test.each([
    ['four bytes that begin a JPEG', 'party.jpg', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['half a picture', 'party.webp', async () => halfOf(await wholeFile('webp'))],
    ['half a paper', 'plan.docx', async () => halfOf(await wholeFile('docx'))],
    ['another kind of paper', 'plan.xlsx', () => wholeFile('docx')],
    ['a picture of which a byte is wrong', 'party.png', () => brokenPng()],
  ])('refuses %s, and stores nothing', async (_, name, make) => {
    const bytes = await make();
    const asset = {
      path: `content/media/${name}`,
      content: bytes.toString('base64'),
      encoding: 'base64',
    };
    expect(await call('persistMedia', { asset })).toMatchObject({
      status: 415,
      body: saying(name),
    });
    expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
  });

  test('refuses another picture under a name that is in use', async () => {
    const asset = {
      path: 'content/media/stage.jpg',
      content: (await wholeFile('jpg')).toString('base64'),
      encoding: 'base64',
    };
    expect(await call('persistMedia', { asset })).toMatchObject({ status: 409 });
    expect(await read('media/stage.jpg')).toBe('JPEG');
  });

  test('refuses another file that would be the same if both were read as text', async () => {
    const pdf = (byte: number) => ({
      path: 'content/media/plan.pdf',
      content: Buffer.concat([
        Buffer.from([...Buffer.from('%PDF-1.7\n%'), byte]),
        Buffer.from('\nstartxref\n0\n%%EOF\n'),
      ]).toString('base64'),
      encoding: 'base64',
    });
    expect(await call('persistMedia', { asset: pdf(0x80) })).toMatchObject({ status: 200 });
    expect(await call('persistMedia', { asset: pdf(0x80) })).toMatchObject({ status: 200 });
    const other = await call('persistMedia', { asset: pdf(0x81) });
    expect(other).toMatchObject({ status: 409, body: saying('同名文件') });
    const kept = await readFile(join(root, 'media/plan.pdf'));
    expect(kept[10]).toBe(0x80);
  });

  test('refuses a picture that a build would not take, and says how large it may be', async () => {
    const plain = { create: { width: 8, height: 8, channels: 3, background: '#a33' } } as const;
    const png = await sharp(plain).png().toBuffer();
    png.writeUInt32BE(9_000, png.indexOf('IHDR') + 4);
    png.writeUInt32BE(12_000, png.indexOf('IHDR') + 8);
    const asset = {
      path: 'content/media/huge.png',
      content: png.toString('base64'),
      encoding: 'base64',
    };
    const answer = await call('persistMedia', { asset });
    expect(answer).toMatchObject({ status: 415, body: saying('9000×12000 像素') });
    expect(answer.body).toEqual(saying('6500 万像素以内'));
    expect(await readdir(join(root, 'media'))).toEqual(['stage.jpg']);
  });

  test('refuses to change a slug that others refer to, and names them', async () => {
    const answer = await save(
      'content/troupes/choir-one.md',
      entry({ ...troupe, slug: 'choir-1', formerSlugs: ['choir-one'] }),
    );
    expect(answer).toMatchObject({
      status: 409,
      body: saying('辞旧迎新慰问演出'),
    });
  });

  test('refuses to drop an area or a statute that entries name', async () => {
    await create(path, entry(merchant));
    const site = stringify({ ...settings.site.example, areas: [{ name: '西片' }] });
    expect(await save('content/settings/site.yml', site)).toMatchObject({
      status: 409,
      body: saying('东片'),
    });
    const right = withoutBody(collections.rights.example);
    await put(
      'rights/a.md',
      entry({ ...right, citations: [{ law: 'trade-union-law', article: '3' }] }),
    );
    const laws = stringify({
      laws: [
        {
          id: 'other',
          title: '某法',
          shortName: '某法',
          revised: '2020-01-01',
          confidence: 'original',
          source: '无',
        },
      ],
    });
    expect(await save('content/settings/laws.yml', laws)).toMatchObject({
      status: 409,
      body: saying('trade-union-law'),
    });
  });
});

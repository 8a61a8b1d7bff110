import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Zippable, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../../src/import/open-source.ts';
import { unpackZip } from '../../../src/import/sources/unpack-zip.ts';
import { gbk } from './gbk.ts';
import { NewSite, picture, wxr, wxrPost, writeFolder } from './import-kit.ts';

const OPTIONS = { folders: [], origins: [] };

async function zip(files: Zippable, change = (bytes: Buffer) => bytes): Promise<string> {
  const folder = await writeFolder({ 'old.zip': change(Buffer.from(zipSync(files))) });
  return join(folder, 'old.zip');
}

const emptyFolder = () => mkdtemp(join(tmpdir(), 'unpacked-'));

/** All files below a folder. */
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

/** A name as Windows writes it: bytes of GBK without a word about it. */
const inGbk = (name: string) => gbk(name).toString('latin1');

/** An archive in which names have their characters as single bytes, without the mark of UTF-8. */
function withoutUtf8(bytes: Buffer): Buffer {
  let out = bytes;
  for (const [signature, flag, length, from] of [
    ['PK\x03\x04', 6, 26, 30],
    ['PK\x01\x02', 8, 28, 46],
  ] as const)
    for (
      let at = out.indexOf(signature, 0, 'latin1');
      at !== -1;
      at = out.indexOf(signature, at + 4, 'latin1')
    ) {
      const size = out.readUInt16LE(at + length);
      const name = Buffer.from(out.toString('utf8', at + from, at + from + size), 'latin1');
      out = Buffer.concat([out.subarray(0, at + from), name, out.subarray(at + from + size)]);
      out.writeUInt16LE(out.readUInt16LE(at + flag) & ~0x800, at + flag);
      out.writeUInt16LE(name.length, at + length);
    }
  return fixOffsets(out);
}

/** Names have become shorter: the places of what follows them with them. */
function fixOffsets(bytes: Buffer): Buffer {
  const at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  bytes.writeUInt32LE(at, end + 16);
  bytes.writeUInt32LE(end - at, end + 12);
  let local = 0;
  for (
    let entry = at;
    entry !== -1 && entry < end;
    entry = bytes.indexOf('PK\x01\x02', entry + 4, 'latin1')
  ) {
    local = bytes.indexOf('PK\x03\x04', local, 'latin1');
    bytes.writeUInt32LE(local, entry + 42);
    local += 4;
  }
  return bytes;
}

describe('an archive', () => {
  test('is taken like the folder that was packed, and can be given again', async () => {
    const files = {
      '文章/春节.md': '---\ntitle: 春节\ndate: 2014-02-11\n---\n\n![](图/a.png)\n\n正文一句。\n',
      '文章/图/a.png': await picture('#a11d17'),
    };
    const site = await NewSite.make();
    const packed = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        `旧站/${path}`,
        typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
      ]),
    );
    const archive = await zip({
      ...packed,
      '__MACOSX/旧站/._x': strToU8('x'),
      '旧站/.DS_Store': strToU8('x'),
    });
    expect(
      [...(await site.take(archive)).values()].map(({ state, notes }) => [state, notes]),
    ).toEqual([['taken', []]]);
    expect([...(await site.take(archive)).values()].map(({ state }) => state)).toEqual(['same']);
    expect(
      [...(await site.take(await writeFolder(files))).values()].map(({ state }) => state),
    ).toEqual(['same']);
    expect(await site.entries()).toEqual(['chun-jie.md']);
    expect(await site.media()).toHaveLength(1);
  });

  test('names in GBK, and the day on which a file was written', async () => {
    const mtime = new Date(2019, 4, 6, 23, 30);
    const archive = await zip(
      { [inGbk('关于放假的通知.txt.md')]: [strToU8('放假七天，值班照旧。'), { mtime }] },
      withoutUtf8,
    );
    const site = await NewSite.make();
    const outcomes = await site.take(archive);
    expect([...outcomes.keys()]).toEqual(['关于放假的通知.txt.md']);
    const [name = ''] = await site.entries();
    expect((await site.entry(name.replace('.md', ''))).data).toMatchObject({
      publishDate: '2019-05-06',
    });
  });

  test('an export of WordPress with its pictures', async () => {
    const text = wxr([
      wxrPost(1, '<p>一句。</p><img src="http://old.example/wp-content/uploads/2014/a.png">'),
    ]);
    const archive = await zip({
      'x/export.xml': strToU8(text),
      'x/uploads/2014/a.png': new Uint8Array(await picture('#a11d17')),
    });
    const site = await NewSite.make();
    expect(
      [...(await site.take(archive)).values()].map(({ state, notes }) => [state, notes]),
    ).toEqual([['taken', []]]);
    expect(await site.media()).toHaveLength(1);
  });

  test('what was unpacked is gone after close', async () => {
    const temporary = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('red-candle-import-'));
    const before = await temporary();
    const source = await openSource(await zip({ 'a.md': strToU8('一') }), OPTIONS);
    expect((await temporary()).length).toBe(before.length + 1);
    source.close?.();
    await expect(openSource(await zip({ '../a.md': strToU8('一') }), OPTIONS)).rejects.toThrow(
      '指到外面去',
    );
    expect(await temporary()).toEqual(before);
  });
});

describe('a hostile archive', () => {
  test.each(['../a.md', 'x/../../a.md', '/etc/a.md', 'C:/a.md', '..\\a.md', 'x\0.md'])(
    'a name that leads outside: %j',
    async (name) => {
      const folder = await emptyFolder();
      await expect(
        unpackZip(await zip({ 'ok.md': strToU8('一'), [name]: strToU8('x') }), folder),
      ).rejects.toThrow('指到外面去');
      expect(await filesIn(folder)).toEqual([]);
    },
  );

  test('a link is left out', async () => {
    const folder = await emptyFolder();
    const link = { os: 3, attrs: (0o120777 << 16) >>> 0 };
    await unpackZip(
      await zip({ 'a.md': [strToU8('/etc/passwd'), link], 'b.md': strToU8('一') }),
      folder,
    );
    expect(await filesIn(folder)).toEqual(['b.md']);
  });

  test('one that swells, one with too many files, one that is too large', async () => {
    const limits = { entries: 10, bytes: 2_000_000, ratio: 100, ratioFrom: 100_000 };
    const folder = await emptyFolder();
    const many = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [`${at}.md`, strToU8('一')]),
    );
    for (const files of [
      { 'a.md': new Uint8Array(1_000_000) },
      many,
      { 'a.bin': [crypto.getRandomValues(new Uint8Array(60_000)), {}] as const },
    ]) {
      const small =
        files === many ? limits : { ...limits, bytes: 'a.bin' in files ? 50_000 : limits.bytes };
      await expect(unpackZip(await zip(files as Zippable), folder, small)).rejects.toThrow('太大');
    }
    expect(await filesIn(folder)).toEqual([]);
  });

  test('one that holds more than it says, one with a password, one cut off', async () => {
    const lies = await zip({ 'a.md': strToU8('一'.repeat(5000)) }, (bytes) => {
      bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
      return bytes;
    });
    await expect(unpackZip(lies, await emptyFolder())).rejects.toThrow('压缩包坏了');
    const locked = await zip({ 'a.md': strToU8('一') }, (bytes) => {
      const at = bytes.indexOf('PK\x01\x02', 0, 'latin1') + 8;
      bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at);
      return bytes;
    });
    await expect(unpackZip(locked, await emptyFolder())).rejects.toThrow('有密码');
    const whole = await zip({ 'a.md': strToU8('一') });
    const half = join(await emptyFolder(), 'half.zip');
    await writeFile(half, (await readFile(whole)).subarray(0, 40));
    await expect(unpackZip(half, await emptyFolder())).rejects.toThrow('压缩包坏了');
  });

  test('a name that is longer than the file system takes', async () => {
    const folder = await emptyFolder();
    await unpackZip(await zip({ [`${'长'.repeat(100)}.md`]: strToU8('一') }), folder);
    const [name = ''] = await filesIn(folder);
    expect(name).toMatch(/^长{80,}\.md$/);
  });
});

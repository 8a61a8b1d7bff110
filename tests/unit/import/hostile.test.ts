import { appendFile, chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../src/import/sources/read-day.ts';
import { Ledger } from '../../../src/import/write/ledger.ts';
import { NewSite, writeFolder } from './import-kit.ts';

const post = (title: string, text = '正文一句。', more = '') =>
  `---\ntitle: ${title}\ndate: 2014-02-11\n${more}---\n\n${text}\n`;
const states = (outcomes: ReadonlyMap<string, { state: string }>) =>
  Object.fromEntries([...outcomes].map(([key, { state }]) => [key, state]));

describe('a run that was killed', () => {
  test('before an entry was recorded: nothing doubles', async () => {
    const folder = await writeFolder({ 'a.md': post('一'), 'b.md': post('二') });
    const site = await NewSite.make();
    await site.take(folder);
    const ledger = join(site.root, '.moved-in.jsonl');
    const lines = (await readFile(ledger, 'utf8')).trimEnd().split('\n');
    // The last line was not written any more.
    await writeFile(
      ledger,
      lines
        .slice(0, -1)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(states(await site.take(folder))).toEqual({ 'a.md': 'same', 'b.md': 'same' });
    expect(await site.entries()).toHaveLength(2);
  });

  test('before an entry was written: it is taken now', async () => {
    const folder = await writeFolder({ 'a.md': post('一') });
    const site = await NewSite.make();
    const ledger = await Ledger.open(site.root);
    await ledger.begin('a.md', 'yi', 'text');
    expect(states(await site.take(folder))).toEqual({ 'a.md': 'taken' });
    expect(await site.entries()).toEqual(['yi.md']);
  });

  test('in the middle of a line of its record: the next lines count', async () => {
    const folder = await writeFolder({ 'a.md': post('一') });
    const site = await NewSite.make();
    await appendFile(join(site.root, '.moved-in.jsonl'), '{"key":"x.md","sl');
    await site.take(folder);
    expect(states(await site.take(folder))).toEqual({ 'a.md': 'same' });
    expect(await site.entries()).toHaveLength(1);
  });
});

describe('documents that nobody meant', () => {
  test('one of millions of characters is refused before it is parsed; one with large pictures is not', async () => {
    const line = '老师们在操场边上站着说话，天慢慢黑了。';
    const folder = await writeFolder({
      'a.md': post('大', `${line}\n\n`.repeat(160_000)),
      'b.html': `<html><body><div id="zoom"><h1>大</h1>${`<p>${line}</p>`.repeat(120_000)}</div></body></html>`,
      'c.html': `<html><body><div id="zoom"><h1>图</h1><p>${line}</p><img src="data:image/png;base64,${'A'.repeat(4_000_000)}"></div></body></html>`,
    });
    const site = await NewSite.make();
    const told = await site.take(folder);
    for (const key of ['a.md', 'b.html'])
      expect(told.get(key)).toMatchObject({
        state: 'refused',
        notes: [expect.stringMatching(/^字太多（约 \d+ 万字），不像一篇文章。请拆成几篇$/)],
      });
    expect(await site.entries()).toEqual(['tu.md']);
  });

  test('one that cannot be read stops no other', async () => {
    const deep = '<div>'.repeat(50_000);
    const folder = await writeFolder({
      'a.html': `<html><body><article><h1>深</h1>${deep}字</article></body></html>`,
      'b.md': `${'> '.repeat(20_000)}字`,
      'c.md': post('三'),
      'd.md': '[['.repeat(20_000),
      'e.md': `---\na: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n\n正文一句。\n`,
      'f.md': '',
      'g.docx': 'no zip',
      'h.html': '\uFEFF<html></html>',
      'i.md': post('"没有收尾', '正文一句。', 'tags: [a, b\n'),
      'j.md': `正文\0一句。`,
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    expect([...outcomes.keys()]).toHaveLength(10);
    expect(states(outcomes)).toMatchObject({
      'a.html': 'refused',
      'c.md': 'taken',
      'f.md': 'refused',
      'g.docx': 'refused',
      'h.html': 'refused',
    });
    const { data } = await site.entry('i');
    expect(data).toMatchObject({ title: '没有收尾', publishDate: '2014-02-11' });
  });

  test('files without a right to read, links, and links to folders', async () => {
    const folder = await writeFolder({ 'a.md': post('一'), 'b.docx': 'x' });
    await chmod(join(folder, 'b.docx'), 0);
    await symlink('/etc/hostname', join(folder, 'c.md'));
    await symlink('..', join(folder, 'round'));
    await symlink('nowhere', join(folder, 'd.md'));
    const site = await NewSite.make();
    expect(Object.keys(states(await site.take(folder))).sort()).toEqual(['a.md', 'b.docx']);
  });

  test('names with emoji, spaces, percent signs, quotes and dots', async () => {
    const names = [
      '🎉 元旦 快乐!.md',
      '..md',
      '...md',
      '100%.md',
      'a"b\'c.md',
      'con.md',
      '-.md',
      '中\u200b文.md',
      'A.md',
      'a.md',
      'index.md',
      'x/index.md',
    ];
    const folder = await writeFolder(
      Object.fromEntries(names.map((name, at) => [name, post(`第${at}篇`)])),
    );
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    const taken = [...outcomes.values()].filter(({ state }) => state !== 'refused');
    expect((await site.entries()).length).toBe(taken.length);
    for (const name of await site.entries()) expect(name).toMatch(/^[a-z0-9][a-z0-9-]*\.md$/);
    expect([...(await site.take(folder)).values()].every(({ state }) => state === 'same')).toBe(
      true,
    );
  });

  test('two articles of one address word, one title, one old address', async () => {
    const folder = await writeFolder({
      'x/a.md': post('同名', '正文一。', 'slug: same\nurl: /old/1.html\n'),
      'y/a.md': post('同名', '正文二。', 'slug: same\nurl: /old/1.html\n'),
      'z/a.md': post('同名', '正文三。'),
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    expect(Object.values(states(outcomes))).not.toContain('refused');
    const entries = await site.entries();
    expect(entries).toHaveLength(3);
    const texts = await Promise.all(entries.map((name) => site.text(name.replace('.md', ''))));
    expect(texts.filter((text) => text.includes('/old/1.html'))).toHaveLength(1);
    for (const sign of ['一', '二', '三']) expect(texts.join('')).toContain(`正文${sign}。`);
    expect([...(await site.take(folder)).values()].every(({ state }) => state === 'same')).toBe(
      true,
    );
  });

  test('articles that link to each other in a circle, one of them faulty', async () => {
    const folder = await writeFolder({
      'a.md': post('甲', '见[乙](b.md)。'),
      'b.md': post('乙', '见[丙](c.md)和[自己](b.md)。'),
      'c.md': post('丙', '见[甲](a.md)。![](gone.png)'),
    });
    const site = await NewSite.make();
    expect(states(await site.take(folder))).toMatchObject({ 'a.md': 'taken', 'c.md': 'person' });
    expect((await site.entry('a')).body).toBe('见[乙](/essays/b/)。');
    expect((await site.entry('b')).body).toBe('见丙和[自己](/essays/b/)。');
    expect(Object.values(states(await site.take(folder))).every((state) => state === 'same')).toBe(
      true,
    );
  });

  test('an entry that somebody edited stays, though its source has changed', async () => {
    const folder = await writeFolder({ 'a.md': post('甲') });
    const site = await NewSite.make();
    await site.take(folder);
    await writeFile(site.file('a'), (await site.text('a')).replaceAll('正文一句', '编辑改过'));
    await writeFile(join(folder, 'a.md'), post('甲', '源改过。'));
    expect(states(await site.take(folder))).toEqual({ 'a.md': 'edited' });
    expect((await site.entry('a')).body).toBe('编辑改过。');
  });
});

test.each([
  ['2014-2-1', '2014-02-01'],
  ['2014.02.11', '2014-02-11'],
  ['20140211', '2014-02-11'],
  ['2014年2月11日 23:30', '2014-02-11'],
  ['2014-02-11T20:00:00.000Z', '2014-02-12'],
  ['2014-02-11 20:00:00 +0000', '2014-02-12'],
  ['Tue, 11 Feb 2014 20:00:00 GMT', '2014-02-12'],
  ['Feb 11, 2014', '2014-02-11'],
  ['February 11, 2014 9:30 PM', '2014-02-11'],
  ['11 Feb 2014', '2014-02-11'],
  [1392148800, '2014-02-12'],
  ['1392148800', '2014-02-12'],
  [1392148800000, '2014-02-12'],
  ['2014-02-30', undefined],
  ['2014-13-01', undefined],
  ['0000-00-00 00:00:00', undefined],
  ['昨天', undefined],
  [12, undefined],
  ['12345678901234567890', undefined],
  ['', undefined],
])('the day in %j is %s', (written, day) => {
  expect(readDay(written)).toBe(day);
});

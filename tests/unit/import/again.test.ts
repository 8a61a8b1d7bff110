import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Files, NewSite, addFiles, picture, writeFolder, wxr, wxrPost } from './import-kit.ts';

const post = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2014-02-11\n${more}---\n\n${body}\n`;

/** Everything in the new site, to see that nothing changed. */
async function stateOf(site: NewSite): Promise<string> {
  const texts = await Promise.all(
    (await site.entries()).map((name) => readFile(`${site.root}/essays/${name}`, 'utf8')),
  );
  return [...texts, ...(await site.media())].join('\n');
}

async function moved(files: Files): Promise<{ folder: string; site: NewSite }> {
  const folder = await writeFolder(files);
  const site = await NewSite.make();
  await site.take(folder);
  return { folder, site };
}

describe('a run that only tells', () => {
  test('says the same as one that writes, and writes nothing', async () => {
    const folder = await writeFolder({
      'a.md': post('甲', '![](a.png)'),
      'a.png': await picture('#111111'),
      'b.md': '---\ntitle: 乙\n---\n',
    });
    const site = await NewSite.make();
    const told = await site.take(folder, { apply: false });
    expect(await site.entries()).toEqual([]);
    expect(await site.media()).toEqual([]);
    expect([...(await site.take(folder)).values()]).toEqual([...told.values()]);
    expect(told.get('b.md')).toMatchObject({ state: 'refused', notes: ['没有正文'] });
  });
});

describe('a second run', () => {
  test('changes nothing', async () => {
    const { folder, site } = await moved({
      'a.md': post('甲', '见[乙](b.md)。![](a.png)'),
      'b.md': post('乙', '正文。'),
      'a.png': await picture('#222222'),
    });
    const before = await stateOf(site);
    const outcomes = await site.take(folder);
    expect([...outcomes.values()].map(({ state }) => state)).toEqual(['same', 'same']);
    expect(await stateOf(site)).toBe(before);
  });

  test('takes what was added, and then knows its links', async () => {
    const { folder, site } = await moved({ 'a.md': post('甲', '见[乙](b.md)。') });
    expect((await site.entry('a')).body).toBe('见乙。');
    await addFiles(folder, { 'b.md': post('乙', '正文。') });
    await site.take(folder);
    expect(await site.entries()).toEqual(['a.md', 'b.md']);
    expect((await site.entry('a')).body).toBe('见[乙](/essays/b/)。');
  });

  test('leaves alone what somebody has edited or deleted', async () => {
    const { folder, site } = await moved({
      'a.md': post('甲', '正文。'),
      'b.md': post('乙', '正文。'),
    });
    await writeFile(site.file('a'), (await site.text('a')).replace('\n正文', '\n改过的正文'));
    await rm(site.file('b'));
    await addFiles(folder, { 'a.md': post('甲', '源文也改了。') });
    const outcomes = await site.take(folder);
    expect(outcomes.get('a.md')?.state).toBe('edited');
    expect(outcomes.get('b.md')?.state).toBe('deleted');
    expect((await site.entry('a')).body).toBe('改过的正文。');
    expect(await site.entries()).toEqual(['a.md']);
  });

  test('after an interruption continues where it was', async () => {
    const folder = await writeFolder({
      'a.md': post('甲', '一。'),
      'b.md': post('乙', '二。'),
      'c.md': post('丙', '三。'),
    });
    const site = await NewSite.make();
    const interrupted = site.take(folder, {
      progress(done) {
        if (done === 2) throw new Error('power cut');
      },
    });
    await expect(interrupted).rejects.toThrow('power cut');
    expect(await site.entries()).toEqual(['a.md', 'b.md']);
    const outcomes = await site.take(folder);
    expect([...outcomes.values()].map(({ state }) => state)).toEqual(['same', 'same', 'taken']);
  });

  test('does not double an entry whose old address is known', async () => {
    const { site } = await moved({ 'a.md': post('甲', '正文。', 'permalink: /2014/a.html\n') });
    const other = await writeFolder({
      'copy.md': post('甲', '正文。', 'permalink: /2014/a.html\n'),
    });
    const outcomes = await site.take(other);
    expect(outcomes.get('copy.md')?.state).toBe('same');
    expect(await site.entries()).toEqual(['a.md']);
    const another = await writeFolder({
      'b.md': post('乙', '别的。', 'permalink: /2014/a.html\n'),
    });
    expect((await site.take(another)).get('b.md')?.state).toBe('taken');
    expect((await site.entry('b')).data['oldAddresses']).toBeUndefined();
  });
});

describe('what is faulty', () => {
  test('is a draft with its faults named, and others do not link to it', async () => {
    const folder = await writeFolder({
      'a.md': post('甲', '见[乙](b.md)。'),
      'b.md': post('乙', '![合影](gone.png)'),
    });
    const site = await NewSite.make();
    const outcomes = await site.take(folder);
    expect(outcomes.get('b.md')).toMatchObject({
      state: 'person',
      notes: ['图片 gone.png 不在要收的文件里'],
    });
    expect((await site.entry('b')).data['draft']).toBe(true);
    expect((await site.entry('b')).body).toBe('（图片：合影）');
    expect((await site.entry('a')).body).toBe('见乙。');
  });

  test('an identity number is masked, and a person has to look', async () => {
    const { site, folder } = await moved({
      'a.md': post('名单', '张老师，身份证号 11010519491231002X。'),
    });
    expect(await site.text('a')).not.toContain('19491231');
    expect((await site.entry('a')).data['draft']).toBe(true);
    expect((await site.take(folder)).get('a.md')?.state).toBe('same');
  });

  test('a title that is too long is kept whole in the text', async () => {
    const title =
      '关于转发市总工会办公室关于做好二〇一四年春节期间困难职工帮扶慰问工作的意见的紧急通知';
    const { site } = await moved({ 'a.md': post(title, '正文。') });
    const { data, body } = await site.entry('a');
    expect([...String(data['title'])].length).toBeLessThanOrEqual(40);
    expect(body).toBe(`**${title}**\n\n正文。`);
  });

  test('a damaged picture and a text in no known encoding are named', async () => {
    const folder = await writeFolder({
      'a.md': post('甲', '![](half.png)'),
      'half.png': (await picture('#333333')).subarray(0, 60),
      'b.md': Uint8Array.of(0xff, 0x00, 0x80, 0x81),
    });
    const outcomes = await (await NewSite.make()).take(folder);
    expect(outcomes.get('a.md')?.notes[0]).toContain('half.png');
    expect(outcomes.get('b.md')).toMatchObject({
      state: 'refused',
      notes: [expect.stringContaining('编码')],
    });
  });
});

test('of two documents with one address the first has it', async () => {
  const { site, folder } = await moved({
    'a.md': post('甲', '见[那里](/2014/a.html)。', 'permalink: /2014/a.html\n'),
    'b.md': post('乙', '正文。', 'permalink: /2014/a.html\n'),
  });
  expect((await site.entry('a')).data['oldAddresses']).toEqual(['/2014/a.html']);
  expect((await site.entry('b')).data['oldAddresses']).toBeUndefined();
  const outcomes = await site.take(folder);
  expect([...outcomes.values()].map(({ state }) => state)).toEqual(['same', 'same']);
});

test('one picture of many articles is stored once', async () => {
  const png = await picture('#444444');
  const { site } = await moved({
    'a/a.md': post('甲', '![](p.png)'),
    'a/p.png': png,
    'b/b.md': post('乙', '![](q.png)'),
    'b/q.png': png,
  });
  expect(await site.media()).toHaveLength(1);
});

test('files outside of the source are not read', async () => {
  const secret = await writeFolder({ 'secret.png': await picture('#555555') });
  const { site } = await moved({
    'a.md': post(
      '甲',
      `![](../${secret.replace(/^.*\//, '')}/secret.png) ![](${secret}/secret.png)`,
    ),
  });
  expect(await site.media()).toEqual([]);
});

test('a thousand articles in one run, with progress', { timeout: 600_000 }, async () => {
  const folder = await writeFolder({
    'export.xml': wxr(
      Array.from({ length: 1000 }, (_, at) => wxrPost(at + 1, `会员来了，大家都高兴。第${at}次。`)),
    ),
  });
  const site = await NewSite.make();
  const told: number[] = [];
  await site.take(`${folder}/export.xml`, {
    apply: false,
    progress(done, total) {
      told.push(done);
      expect(total).toBe(1000);
    },
  });
  expect(told).toEqual(Array.from({ length: 1000 }, (_, at) => at));
});

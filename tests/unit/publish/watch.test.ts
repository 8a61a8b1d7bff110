import { chmod, link, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderSource } from '../../../src/publish/folder-source.ts';
import { unchangedProject } from '../../../src/publish/project.ts';
import { PublishError } from '../../../src/publish/publish-error.ts';
import { publish } from '../../../src/publish/publish.ts';
import { WatchEndError, watchContent } from '../../../src/publish/watch.ts';
import { Site, folder, put, putContent, useFolder } from './publish-kit.ts';

useFolder();

/** What happens at a moment of a watch, `28T13:05:00`. */
type Story = readonly (readonly [time: string, event: () => unknown])[];

const momentOf = (time: string) => new Date(`2026-11-${time}+08:00`);

/** Watches a site from 13:00 on its own clock, through a story that ends the watch. Returns what it told. */
async function watch(site: Site, story: Story, settle?: number): Promise<string[]> {
  const end = new AbortController();
  const told: string[] = [];
  const open = [...story];
  const tell = (what: string) =>
    told.push(`${site.now.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' })} ${what}`);
  const pause = async (ms: number) => {
    site.now = new Date(site.now.getTime() + ms);
    while (open[0] && site.now >= momentOf(open[0][0])) await open.shift()?.[1]();
    if (open.length === 0) end.abort();
  };
  await watchContent({
    content: { ...site.content.watch, ...(settle !== undefined && { settle }) },
    run: () => site.publish(),
    onEnd: ({ builds }) => tell(builds.map((reasons) => reasons.join(' + ')).join(', then ')),
    onFailure: (error) => tell(error instanceof Error ? error.message : ''),
    signal: end.signal,
    pause,
    now: () => site.now,
  });
  return told;
}

const push = (site: Site, news: string) => () => {
  site.content.news = news;
};

describe('a watch', () => {
  test('publishes within a second what was pushed, and looks again every five minutes', async () => {
    const site = new Site();
    const story: Story = [
      ['28T13:00:10', push(site, 'second')],
      ['28T13:10:12', () => undefined],
    ];
    expect(await watch(site, story)).toEqual([
      '13:00:00 first',
      '13:00:10 content',
      '13:05:10 ',
      '13:10:10 ',
    ]);
    expect(await site.news()).toBe('second');
  });

  test('a push during a build is published by the same run, and costs one look more', async () => {
    const site = new Site();
    site.during = () => {
      if (site.builds === 1) site.content.news = 'pushed meanwhile';
    };
    expect(await watch(site, [['28T13:00:05', () => undefined]])).toEqual([
      '13:00:00 first, then content',
      '13:00:01 ',
    ]);
    expect(await site.news()).toBe('pushed meanwhile');
  });

  test('a push that only the last look of a run has missed is published next', async () => {
    const site = new Site();
    let pushes = 0;
    site.during = () => {
      if (site.builds <= 5) site.content.news = `push ${(pushes += 1)}`;
    };
    await watch(site, [['28T13:00:05', () => undefined]]);
    expect(await site.news()).toBe('push 5');
  });

  test('a build that fails is tried again after the next push, else after five minutes', async () => {
    const site = new Site();
    const story: Story = [
      ['28T13:00:10', push(site, 'a fault')],
      ['28T13:06:00', push(site, 'mended')],
      ['28T13:06:02', () => undefined],
    ];
    expect(await watch(site, story)).toEqual([
      '13:00:00 first',
      '13:00:10 content/news.md: a fault',
      '13:05:10 content/news.md: a fault',
      '13:06:00 content + unfinished',
    ]);
  });

  test('a source that cannot be reached is told once in five minutes, and then found again', async () => {
    const site = new Site();
    let isLost = false;
    site.content.watch.glance = () =>
      isLost ? Promise.reject(new PublishError('连不上')) : Promise.resolve(site.content.news);
    const story: Story = [
      ['28T13:00:10', () => (isLost = true)],
      [
        '28T13:05:00',
        () => {
          site.content.error = new PublishError('连不上');
        },
      ],
      [
        '28T13:06:00',
        () => {
          isLost = false;
          site.content.news = 'second';
        },
      ],
      ['28T13:06:05', () => undefined],
    ];
    expect(await watch(site, story)).toEqual([
      '13:00:00 first',
      '13:05:00 连不上',
      '13:06:00 content',
    ]);
  });

  test('builds the new day at midnight', async () => {
    const site = new Site();
    site.now = momentOf('28T23:58:00');
    const story: Story = [['29T00:00:03', () => undefined]];
    expect(await watch(site, story)).toEqual(['23:58:00 first', '00:00:00 day']);
    expect((await site.record()).time).toBe('2026-11-29T00:00:00+08:00');
  });

  test('waits until files no longer arrive', async () => {
    const site = new Site();
    const story: Story = [
      ['28T13:00:10', push(site, 'a fault: half')],
      ['28T13:00:11', push(site, 'whole')],
      ['28T13:00:20', () => undefined],
    ];
    expect(await watch(site, story, 1000)).toEqual(['13:00:00 first', '13:00:12 content']);
  });

  test('ends with the first change of the project, before it builds', async () => {
    const site = new Site();
    const root = join(folder, 'project');
    await put(join(root, 'src/a.ts'), 'old');
    const project = unchangedProject(root);
    await project();
    const { builds } = await publish({ ...(await site.publication()), project });
    expect(builds).toEqual([['first']]);
    // Packages of two checkouts may be one file.
    await link(join(root, 'src/a.ts'), join(folder, 'second name'));
    await chmod(join(root, 'src/a.ts'), 0o600);
    await project();
    await writeFile(join(root, 'src/a.ts'), 'new');
    await writeFile(join(root, 'src/a.ts'), 'old');
    const publication = { ...(await site.publication()), project };
    const watching = watchContent({
      content: site.content.watch,
      run: () => publish(publication),
      onEnd: () => undefined,
      onFailure: () => undefined,
      signal: new AbortController().signal,
      pause: () => Promise.resolve(),
      now: () => site.now,
    });
    await expect(watching).rejects.toThrow(WatchEndError);
    expect(site.builds).toBe(1);
  });
});

test('a glance at a folder sees what was written, renamed or removed, also within one size', async () => {
  const content = await putContent(join(folder, 'content'), 'first');
  const { glance } = folderSource(content).watch;
  const seen = new Set([await glance()]);
  expect(await glance()).toBe([...seen][0]);
  await writeFile(join(content, 'news.md'), 'First');
  seen.add(await glance());
  await rename(join(content, 'news.md'), join(content, 'other.md'));
  seen.add(await glance());
  await rm(join(content, 'other.md'));
  seen.add(await glance());
  expect(seen.size).toBe(4);
});

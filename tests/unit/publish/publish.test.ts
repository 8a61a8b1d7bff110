import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../../src/publish/publish.ts';
import { PublishError } from '../../../src/publish/publish-error.ts';
import { Site, folder, useFolder } from './publish-kit.ts';

useFolder();

describe('a run', () => {
  test('publishes at first, and then only when something is another', async () => {
    const site = new Site();
    expect(await site.publish()).toMatchObject({ builds: [['first']], isBehind: false });
    expect(await site.news()).toBe('first');
    expect(await site.publish()).toMatchObject({ builds: [] });

    site.content.news = 'second';
    expect(await site.publish()).toMatchObject({ builds: [['content']] });
    expect(await site.news()).toBe('second');

    site.project = 'project 2';
    site.settings = 'settings 2';
    expect(await site.publish()).toMatchObject({ builds: [['project', 'settings']] });

    site.now = new Date('2026-11-29T00:00:00+08:00');
    expect(await site.publish()).toMatchObject({ builds: [['day']] });
    expect(await site.publish()).toMatchObject({ builds: [] });
  });

  test('publishes again where the site is gone, or somebody built another one into its place', async () => {
    const site = new Site();
    await site.publish();
    await site.remove();
    expect(await site.publish()).toMatchObject({ builds: [['first']] });
    const { time, entries } = await site.record();
    await writeFile(join(site.target, 'build.json'), JSON.stringify({ time, entries }));
    expect(await site.publish()).toMatchObject({ builds: [['content', 'project', 'settings']] });
    await writeFile(join(site.target, 'build.json'), '{"time":"2026-11-2');
    expect(await site.publish()).toMatchObject({ builds: [['first']] });
  });

  test('loses only one build where all that it kept is lost', async () => {
    const site = new Site();
    await site.publish();
    await rm(join(folder, 'state'), { recursive: true });
    await site.publish();
    expect(await site.publish()).toMatchObject({ builds: [] });
    expect(site.builds).toBe(2);
  });
});

describe('a change in the middle of a build', () => {
  test('is published by the same run', async () => {
    const site = new Site();
    site.during = () => {
      site.content.news = 'pushed meanwhile';
    };
    expect(await site.publish()).toMatchObject({ builds: [['first'], ['content']] });
    expect(await site.news()).toBe('pushed meanwhile');
  });

  test('midnight: the record is of the day that the build took, and the same run builds the new day', async () => {
    const site = new Site();
    site.now = new Date('2026-11-28T23:59:59+08:00');
    let seen = '';
    site.during = async () => {
      if (existsSync(site.target)) seen = (await site.record()).time;
      site.now = new Date('2026-11-29T00:00:20+08:00');
    };
    expect(await site.publish()).toMatchObject({ builds: [['first'], ['day']] });
    expect(seen).toBe('2026-11-28T23:59:59+08:00');
    expect((await site.record()).time).toBe('2026-11-29T00:00:20+08:00');
  });

  test('of the project is published too', async () => {
    const site = new Site();
    site.during = () => {
      site.project = 'updated meanwhile';
    };
    expect(await site.publish()).toMatchObject({ builds: [['first'], ['project']] });
  });

  test('that never ends ends the run, which says so; the next run goes on', async () => {
    const site = new Site();
    let pushes = 0;
    site.during = () => {
      site.content.news = `push ${(pushes += 1)}`;
    };
    expect(await site.publish()).toMatchObject({ isBehind: true });
    const { builds } = site;
    site.during = () => undefined;
    expect(await site.publish()).toMatchObject({ isBehind: false });
    expect(site.builds).toBe(builds + 1);
    expect(await site.news()).toBe(`push ${pushes}`);
  });
});

describe('what fails', () => {
  test('a build: the site stays, and each run tries again until one succeeds', async () => {
    const site = new Site();
    await site.publish();
    site.content.news = 'a fault';
    await expect(site.publish()).rejects.toThrow('content/news.md: a fault');
    await expect(site.publish()).rejects.toThrow('content/news.md: a fault');
    expect(await site.news()).toBe('first');
    site.content.news = 'mended';
    expect(await site.publish()).toMatchObject({ builds: [['content', 'unfinished']] });
    expect(await site.publish()).toMatchObject({ builds: [] });
  });

  test('a build whose change was taken back: it is made sure of once', async () => {
    const site = new Site();
    await site.publish();
    site.content.news = 'a fault';
    await expect(site.publish()).rejects.toThrow();
    site.content.news = 'first';
    expect(await site.publish()).toMatchObject({ builds: [['unfinished']] });
    expect(await site.publish()).toMatchObject({ builds: [] });
  });

  test('a look: nothing is built, nothing is lost', async () => {
    const site = new Site();
    await site.publish();
    site.content.news = 'second';
    site.content.error = new PublishError('连不上');
    await expect(site.publish()).rejects.toThrow('连不上');
    expect(await site.publish()).toMatchObject({ builds: [['content']] });
  });

  test('a look after a build: says that one was published', async () => {
    const site = new Site();
    site.during = () => {
      site.content.error = new PublishError('连不上');
    };
    await expect(site.publish()).rejects.toThrow('已经发布了 first，之后的改动还没有：连不上');
    expect(await site.news()).toBe('first');
    expect(await site.publish()).toMatchObject({ builds: [] });
  });

  test('a build that claims success and published nothing', async () => {
    const site = new Site();
    const publication = { ...(await site.publication()), build: () => Promise.resolve() };
    await expect(publish(publication)).rejects.toThrow('build.json 却不是这一次的');
  });
});

test('what build.json says of the inputs tells nobody what they are', async () => {
  const site = new Site();
  site.content.news = 'a draft that nobody may guess';
  await site.publish();
  const { inputs } = await site.record();
  const other = new Site();
  await rm(join(folder, 'state'), { recursive: true });
  other.content.news = site.content.news;
  await other.publish();
  expect((await other.record()).inputs).not.toEqual(inputs);
  expect(Object.keys(inputs ?? {})).toEqual(['content', 'project', 'settings']);
  expect(await readFile(join(site.target, 'build.json'), 'utf8')).not.toContain('draft');
});

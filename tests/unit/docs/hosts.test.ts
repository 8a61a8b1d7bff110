import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findIncomplete } from '../../../src/publish/completeness.ts';
import { signInputs } from '../../../src/publish/inputs.ts';
import { MANIFEST_FILE } from '../../../src/publish/manifest.ts';
import { Site, folder, put, useFolder } from '../publish/publish-kit.ts';
import { ExamplePage, json } from './examples-kit.ts';

useFolder();

test('the runs in docs/architecture/hosts.md decide as the page shows', async () => {
  const site = new Site();
  const runs: string[] = [];
  const run = async (time: string, what: string): Promise<void> => {
    site.now = new Date(`2026-11-${time.replace(' ', 'T')}:00+08:00`);
    const outcome = await site.publish().then(
      ({ builds }) => builds.map((reasons) => reasons.join(' + ')).join(', then ') || '(no build)',
      (error: unknown) => `fails: ${error instanceof Error ? error.message : ''}`,
    );
    runs.push(`${time}  ${what.padEnd(44)} ${outcome}`);
  };
  await run('28 13:00', 'the folder is empty');
  await run('28 13:15', 'nothing has changed');
  site.content.news = 'second';
  await run('28 13:30', 'an entry was saved');
  site.project = 'project 2';
  site.during = () => {
    site.content.news = 'third';
  };
  await run('28 13:45', 'new version; a save during the build');
  site.during = () => undefined;
  site.content.news = 'a fault';
  await run('28 14:00', 'an entry with an error');
  expect(await site.news()).toBe('third');
  site.content.news = 'third';
  await run('28 14:15', 'the entry was taken back');
  await run('29 00:00', 'a new day');

  const dist = join(folder, 'dist');
  const html = '<html><script src="/_astro/site.a1.js"></script></html>\n';
  await put(join(dist, 'index.html'), html);
  await put(join(dist, 'robots.txt'), 'User');
  await writeFile(
    join(dist, MANIFEST_FILE),
    JSON.stringify({ files: { 'index.html': html.length, 'robots.txt': 23, 'rss.xml': 812 } }),
  );
  const page = new ExamplePage('hosts.md');
  const secret = Buffer.from(page.given('secret').trim(), 'hex');
  const inputs = JSON.parse(page.given('inputs')) as Parameters<typeof signInputs>[0];
  await page.shows({
    runs: runs.join('\n'),
    record: await json({
      time: '2026-11-28T13:00:00+08:00',
      inputs: signInputs(inputs, secret),
      entries: {},
    }),
    incomplete: (await findIncomplete(dist, new URL('https://gonghui.example/'))).join('\n'),
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readPublishSettings } from '../../../src/publish/settings.ts';

const root = resolve('.');

describe('settings of publish:site', () => {
  test('nothing set: the checkout’s own folders, wherever it was called from', () => {
    expect(readPublishSettings({ RED_CANDLE_OUT: '', RED_CANDLE_REMOTE: '' }, [])).toMatchObject({
      content: { folder: join(root, 'content') },
      target: join(root, 'dist'),
      state: join(root, '.cache/publish'),
    });
  });

  test('a repository: its branch is that of the desk, if none is said', () => {
    const remote = 'https://git.example.cn/gonghui/content.git';
    const branchOf = (more: Record<string, string>) =>
      readPublishSettings({ RED_CANDLE_REMOTE: remote, ...more }, []).content;
    expect(branchOf({})).toEqual({ remote, branch: 'main' });
    expect(branchOf({ DESK_BRANCH: 'texts' })).toEqual({ remote, branch: 'texts' });
    expect(branchOf({ DESK_BRANCH: 'texts', RED_CANDLE_BRANCH: 'online' })).toEqual({
      remote,
      branch: 'online',
    });
  });

  test('what shapes a build is compared, in whatever order it is set; the rest is not', () => {
    const shapeOf = (env: Record<string, string>, args: string[] = []) =>
      readPublishSettings(env, args).shape;
    const shape = shapeOf({ SITE_URL: 'a', DESK_HOST: 'forgejo' });
    expect(shapeOf({ DESK_HOST: 'forgejo', PATH: '/bin', SITE_URL: 'a' })).toBe(shape);
    for (const other of [
      { SITE_URL: 'a' },
      { SITE_URL: 'a', DESK_HOST: 'gitea' },
      { SITE_URL: 'a', DESK_HOST: 'forgejo', PUBLIC_X: '1' },
    ])
      expect(shapeOf(other)).not.toBe(shape);
    expect(shapeOf({ SITE_URL: 'a', DESK_HOST: 'forgejo' }, ['--offline', 'off'])).not.toBe(shape);
  });
});

describe('deploy/publish', () => {
  const read = (file: string) => readFileSync(`deploy/publish/${file}`, 'utf8');

  test('names scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(read('crontab')).toContain('npm run --silent publish:site -- --settings');
    expect(scripts['publish:site']).toBe('node scripts/publish-site.ts');
    expect(read('red-candle.service')).toContain('/node scripts/publish-site.ts --settings');
    expect(read('red-candle-watch.service')).toMatch(
      /\/node scripts\/publish-site\.ts .*--watch$/m,
    );
    expect(readdirSync('scripts')).toContain('publish-site.ts');
  });

  test('its settings are read as they stand there, and the manual tells each', () => {
    const env = parseEnv(read('site.env')) as Record<string, string>;
    expect(readPublishSettings(env, [])).toMatchObject({
      content: { remote: 'https://git.example.cn/gonghui/content.git', branch: 'main' },
      target: '/srv/gonghui',
    });
    const manual = readFileSync('docs/operating.md', 'utf8');
    for (const name of Object.keys(env)) expect(manual).toContain(`\`${name}\``);
  });
});

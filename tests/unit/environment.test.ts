import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UsageError, readNames, readOptions, readPort } from '../../src/system/command-line.ts';
import { contentRoot } from '../../src/settings/content-root.ts';
import { findEnvironmentErrors, isOfflineOn, readReview } from '../../src/settings/environment.ts';
import { siteAddress } from '../../src/settings/read-settings.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';

const errorsOf = (environment: Record<string, string>) =>
  findEnvironmentErrors(environment).map(formatError);

describe('variables of the environment', () => {
  test.each([
    ['DESK_REVIEW', 'yes'],
    ['DESK_REVIEW', 'True'],
    ['DESK_HOST', 'Forgejo'],
    ['DESK_ADDRESS', 'git.example.cn'],
    ['DESK_REPOSITORY', 'gonghui'],
    ['SITE_URL', 'www.example.cn'],
    ['SITE_URL', 'https://www.example.cn/'],
    ['SITE_URL', 'https://www.example.cn/gonghui'],
    ['SITE_BASE', 'gonghui'],
    ['SITE_BASE', '/工会/'],
    ['SITE_BASE', '/../'],
    ['PUBLIC_OFFLINE', 'no'],
    ['PUBLIC_WECHAT', 'yes'],
    ['RED_CANDLE_CONTENT', '/nowhere/content'],
    ['RED_CANDLE_TIME', 'x'],
    ['RED_CANDLE_TIME', '2026-02-30'],
    ['RED_CANDLE_TIME', '2026-11-28'],
    ['RED_CANDLE_TIME', '2026-02-30T00:00:00+08:00'],
    ['RED_CANDLE_TIME', '2026-11-28T25:00:00Z'],
    ['RED_CANDLE_TIME', '2026-11-28T00:05:00'],
    ['DESK_REVEIW', 'true'],
    ['RED_CANDLE_OUTPUT', '/srv/gonghui'],
  ])('%s=%s is refused, with what was found and what is expected', (name, value) => {
    const [error, ...others] = errorsOf({ [name]: value });
    expect(error).toContain(`环境变量 ${name}`);
    expect(error).toContain(`现在是“${value}”；`);
    expect(others).toEqual([]);
  });

  test('what is right, empty or somebody else’s is none of its business', () => {
    const right = {
      DESK_HOST: 'forgejo',
      DESK_ADDRESS: 'https://git.example.cn',
      DESK_REPOSITORY: 'gonghui/content',
      DESK_BRANCH: 'main',
      DESK_CLIENT_ID: 'a1b2',
      DESK_REVIEW: 'true',
      SITE_URL: 'https://www.example.cn',
      SITE_BASE: '/gonghui/',
      PUBLIC_OFFLINE: 'off',
      RED_CANDLE_CONTENT: tmpdir(),
      RED_CANDLE_OUT: '/srv/gonghui',
      RED_CANDLE_TIME: '2026-11-28T00:05:00+08:00',
    };
    expect(errorsOf(right)).toEqual([]);
    const empty = Object.fromEntries(Object.keys(right).map((name) => [name, '']));
    expect(errorsOf({ ...empty, DESK_OLD: '', DESKTOP_SESSION: 'x', HOME: '/root' })).toEqual([]);
  });

  test('DESK_REVIEW is on, off or not said; anything else is no answer', () => {
    expect(readReview({ DESK_REVIEW: 'true' })).toBe(true);
    expect(readReview({ DESK_REVIEW: 'false' })).toBe(false);
    expect(readReview({ DESK_REVIEW: '' })).toBeUndefined();
    expect(() => readReview({ DESK_REVIEW: 'yes' })).toThrow(
      '环境变量 DESK_REVIEW：现在是“yes”；只能是 true 或 false',
    );
  });

  test('PUBLIC_OFFLINE says off by that word alone', () => {
    expect(isOfflineOn({})).toBe(true);
    expect(isOfflineOn({ PUBLIC_OFFLINE: 'off' })).toBe(false);
    expect(() => isOfflineOn({ PUBLIC_OFFLINE: 'no' })).toThrow('PUBLIC_OFFLINE');
  });
});

describe('a variable that is empty is one that is not set', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('the content is content/, not the checkout itself', () => {
    vi.stubEnv('RED_CANDLE_CONTENT', '');
    expect(contentRoot()).toBe(resolve('content'));
  });

  test('the address is the one of the settings', () => {
    vi.stubEnv('SITE_URL', '');
    vi.stubEnv('SITE_BASE', '');
    const site = { url: 'https://gonghui.example.cn', base: '/gonghui/' };
    expect(siteAddress(site)).toEqual(site);
  });
});

describe('what is typed after a command', () => {
  const options = { port: { type: 'string' }, check: { type: 'boolean' } } as const;

  test('is read', () => {
    expect(readOptions(options, ['--port', '5000', '--check'])).toEqual({
      port: '5000',
      check: true,
    });
    expect(readPort('5000')).toBe(5000);
    expect(readPort(undefined)).toBeUndefined();
    expect(readNames(['og', 'icons'], ['icons'])).toEqual(['icons']);
  });

  test.each([[['--prot', '5000']], [['5000']], [['--port']], [['--check=yes']]])(
    'and where it is not understood, it says what may stand there: %j',
    (args) => {
      expect(() => readOptions(options, args)).toThrow(UsageError);
      expect(() => readOptions(options, args)).toThrow('可以用 --port …、--check');
    },
  );

  test.each(['', '0', '80a', '70000', '-1', '4321.5', '1e3'])('“%s” is no port', (value) => {
    expect(() => readPort(value)).toThrow('1 到 65535');
  });

  test('a name that the command does not know is refused', () => {
    expect(() => readNames(['og', 'icons'], ['icon'])).toThrow('没有“icon”，可以写 og、icons');
  });
});

describe('commands look at both before they do anything', () => {
  const run = (script: string, args: string[], environment: Record<string, string> = {}) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
      timeout: 240_000,
    });

  test('npm start', () => {
    const { status, stderr } = run('start', [], { DESK_REVIEW: 'yes' });
    expect(stderr).toContain('环境变量 DESK_REVIEW');
    expect(stderr).toContain('现在是“yes”');
    expect(status).toBe(1);
  });

  test('npm run check:content', () => {
    const { status, stderr } = run('check-content', ['--quiet']);
    expect(stderr).toBe('看不懂 --quiet：可以用 --fix、--yes\n');
    expect(status).toBe(1);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = resolve('scripts/link-node.mjs');
const platform = `node-${process.platform}-${process.arch}`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'red-candle-node-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A package of Node as npm installs it, whose program exits with `status`. */
function pack(name: string, status: number): string {
  const file = join(folder, 'node_modules', name, 'bin', 'node');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 });
  return realpathSync(file);
}

const install = (...options: string[]) =>
  spawnSync(process.execPath, [...options, script], { cwd: folder, encoding: 'utf8' });
const OLD =
  '--import=data:text/javascript,Object.defineProperty(process, "versions", { value: { node: "20.20.2" } })';
const linked = () => {
  try {
    return realpathSync(join(folder, 'node_modules/.bin/node'));
  } catch {
    return undefined;
  }
};

describe('after npm ci, npm scripts find Node 24', () => {
  test('where npm 10 took its link away, there is one again', () => {
    const packaged = pack(platform, 0);
    expect(install().status).toBe(0);
    expect(linked()).toBe(packaged);
    expect(install().status).toBe(0);
    expect(linked()).toBe(packaged);
  });

  test('a link that leads nowhere is renewed', () => {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync('../gone/bin/node', join(folder, 'node_modules/.bin/node'));
    const packaged = pack(platform, 0);
    expect(install().status).toBe(0);
    expect(linked()).toBe(packaged);
  });

  test('a Node that does not run here is not taken: the machine’s own serves', () => {
    const packaged = pack(platform, 127);
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(packaged, join(folder, 'node_modules/.bin/node'));
    // These tests run on Node 24 or newer themselves.
    expect(install().status).toBe(0);
    expect(linked()).toBeUndefined();
  });

  test('where neither will do, the installation fails and says what to install', () => {
    const { status, stderr } = install(OLD);
    expect(status).toBe(1);
    expect(stderr).toContain('install Node 24 or newer');
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'red-candle-odd-'));
  writeFileSync(join(folder, 'file'), 'ours');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command of package.json. Returns its exit code and the lines of its error output. */
async function run(script: string, env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, RED_CANDLE_STATE: join(folder, 'state'), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, lines: said.trim().split('\n') };
}

// Paths where nobody may write, root included; and where creating a folder fails with “no such folder”.
const NOWHERE = ['/sys/site', '/proc/none/site'];

test.each([
  ['build', 'RED_CANDLE_OUT', ['file/below', ...NOWHERE]],
  ['publish-site', 'RED_CANDLE_STATE', ['file', 'file/below', ...NOWHERE]],
  ['preview', 'RED_CANDLE_OUT', ['file', 'nothing', '/dev/null']],
] as const)(
  '%s ends in one line where %s names a place that cannot be',
  async (script, variable, places) => {
    for (const place of places) {
      const path = place.startsWith('/') ? place : join(folder, place);
      const { status, lines } = await run(script, { [variable]: path });
      expect(status, path).toBe(1);
      expect(lines, path).toHaveLength(1);
      expect(lines[0], path).toContain(path);
      expect(readdirSync(folder), path).toEqual(['file']);
    }
  },
);

test('a build ends in one line where RED_CANDLE_TIME is no moment', async () => {
  for (const time of ['x', '2026-02-30']) {
    const env = { RED_CANDLE_TIME: time, RED_CANDLE_OUT: join(folder, 'site') };
    const { status, lines } = await run('build', env);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/RED_CANDLE_TIME：现在是“.+”；应为/);
    expect(lines[0]).toContain(time);
  }
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** `.ci/run` in a folder of its own, where `npm` is a script that prints and does what a test requires. */
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-run-'));
  mkdirSync(join(folder, '.ci'));
  mkdirSync(join(folder, 'bin'));
  cpSync('.ci/run', join(folder, '.ci/run'));
  const npm = '#!/bin/sh\nif [ "$1" = cit ]; then eval "$CIT"; else eval "$MACHINE"; fi\n';
  writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function gate(cit: string, machine: string) {
  const env = { ...process.env, PATH: `${folder}/bin:${process.env['PATH'] ?? ''}` };
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci/run')], {
    env: { ...env, CIT: cit, MACHINE: machine },
    encoding: 'utf8',
  });
  return { passed: status === 0, last: stdout.trimEnd().split('\n').at(-1) };
}

describe('the gate closes with one line that sums what ran', () => {
  it.each([
    ['all passed', 'echo "5 passed, 0 failed"', 'echo "2 passed, 0 failed"', true, 7, 0],
    [
      'a test failed',
      'echo "4 passed, 1 failed"; exit 1',
      'echo "2 passed, 0 failed"',
      false,
      6,
      1,
    ],
    [
      'a test failed, and npm says so',
      'echo "4 passed, 1 failed"; echo "npm error code 1"; echo "npm error path x" >&2; exit 1',
      'echo "2 passed, 0 failed"',
      false,
      6,
      1,
    ],
    ['no install', 'echo "npm error"; exit 1', 'echo "2 passed, 0 failed"', false, 2, 1],
    ['no servers', 'echo "5 passed, 0 failed"', 'echo "0 passed, 1 failed"; exit 1', false, 5, 1],
    [
      'an exit without a failure',
      'echo "5 passed, 0 failed"; exit 3',
      'echo "2 passed, 0 failed"',
      false,
      7,
      1,
    ],
    [
      'no count at the end',
      'echo "5 passed, 0 failed"; echo bye',
      'echo "2 passed, 0 failed"',
      false,
      2,
      1,
    ],
  ] as const)('%s', (_name, cit, machine, passed, count, failed) => {
    expect(gate(cit, machine)).toEqual({ passed, last: `${count} passed, ${failed} failed` });
  });
});

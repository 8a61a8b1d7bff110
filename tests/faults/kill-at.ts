import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A process that is killed at a certain moment: `node --import ./tests/faults/kill-at.ts` with `KILL_AT`, a function of
 * `node:fs/promises`, a part of a path, and after how many calls of the one about the other: `rename /essays/ 2`.
 */
const [name = '', part = '', count = ''] = (process.env['KILL_AT'] ?? '').split(' ');
if (name !== 'rename' && name !== 'rm') throw new Error(`KILL_AT: rename or rm, not “${name}”`);
let left = Number(count);
const noteCall = (...paths: unknown[]) => {
  if (!paths.some((path) => String(path).includes(part))) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
const { rename, rm } = promises;
if (name === 'rename')
  promises.rename = async (from, to) => {
    await rename(from, to);
    noteCall(from, to);
  };
else
  promises.rm = async (path, options) => {
    await rm(path, options);
    noteCall(path);
  };
syncBuiltinESMExports();

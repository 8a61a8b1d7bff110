import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A process that is killed in the middle of the swap: `node --import ./tests/faults/kill-at-rename.ts` with
 * `KILL_AT_RENAME`, the number of renames in or out of the folder beside the build's target after which it is killed.
 */
let left = Number(process.env['KILL_AT_RENAME']);
const { rename } = promises;
promises.rename = async (from, to) => {
  await rename(from, to);
  if (!`${String(from)} ${String(to)}`.includes('.red-candle')) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();

import { once } from 'node:events';
import { spawn } from 'node:child_process';

/**
 * Runs a script of this checkout to its end. Returns the signal that killed it, if one did.
 *
 * @param killAt when it is killed, as `faults/kill-at.ts` has it; never without
 */
export async function runKilled(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  killAt?: string,
): Promise<NodeJS.Signals | null> {
  const fault = killAt === undefined ? [] : ['--import', './tests/faults/kill-at.ts'];
  const child = spawn(process.execPath, [...fault, ...args], {
    env: { ...process.env, ...env, KILL_AT: killAt },
    stdio: 'ignore',
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Side } from './sides.ts';

const COMMAND = 'scripts/publish-site.ts';
const LOOK_MS = 20;

export interface PublishCosts {
  /** From a saved file to the swapped output of `publish:site --watch`: one value an edit, in seconds. */
  resident: number[];
  /** `publish:site` when nothing has changed, from start to end, in seconds. */
  unchanged: number[];
}

/**
 * Publishes a side's content with the command that stays, edits an entry several times, and then
 * publishes with the command that ends. Throws if the command that stays ends by itself.
 * @param edit changes one entry
 */
export async function measurePublishing(
  side: Side,
  runs: number,
  edit: (side: Side) => Promise<void>,
): Promise<PublishCosts> {
  const state = resolve(side.checkout, '.cache/bench-build/state');
  await rm(state, { recursive: true, force: true });
  const options = {
    cwd: side.checkout,
    env: { ...process.env, ...side.env, RED_CANDLE_STATE: state },
  };
  const stays = spawn(process.execPath, [COMMAND, '--watch'], {
    ...options,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(stays, 'exit').then(([code]) => {
    throw new Error(`${COMMAND} --watch ended with ${String(code)}`);
  });
  ended.catch(() => undefined);
  const resident: number[] = [];
  try {
    // The first run publishes what is there, with inputs that only this command records.
    await Promise.race([untilAnother(side, recordOf(side)), ended]);
    for (let run = 0; run < runs; run += 1) {
      // The process of the next build loads its program meanwhile, as it does between two saves.
      await wait(10_000);
      const before = recordOf(side);
      const started = performance.now();
      await edit(side);
      await Promise.race([untilAnother(side, before), ended]);
      resident.push(secondsSince(started));
    }
  } finally {
    stays.kill();
    await once(stays, 'exit');
  }
  const unchanged: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const command = spawn(process.execPath, [COMMAND], { ...options, stdio: 'ignore' });
    const [code] = (await once(command, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${COMMAND} ended with ${String(code)}`);
    unchanged.push(secondsSince(started));
  }
  return { resident, unchanged };
}

async function untilAnother(side: Side, before: string): Promise<void> {
  while (recordOf(side) === before || recordOf(side) === '') await wait(LOOK_MS);
}

/** Empty in the moment in which one site replaces another. */
function recordOf({ env }: Side): string {
  try {
    return readFileSync(join(env['RED_CANDLE_OUT'] ?? '', 'build.json'), 'utf8');
  } catch {
    return '';
  }
}

const secondsSince = (started: number): number => (performance.now() - started) / 1000;

import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { type Hold, holdLock } from './hold-lock.ts';

/** What a build that waits is told, as a message. */
export interface Job {
  /** Absolute path of the script, and its arguments. */
  script: string;
  args: readonly string[];
  /** Its whole environment. */
  env: Readonly<Record<string, string | undefined>>;
  hold: Hold;
}

/**
 * The process of `ready-builds.ts`: loads the modules in its arguments, waits for a {@link Job}, and
 * then is the script of that job, as if it had been started as a command. It ends with its parent,
 * until it has the job; a build that has begun goes on.
 */
async function main(): Promise<void> {
  const endWithParent = () => process.exit(0);
  process.once('disconnect', endWithParent);
  const told = once(process, 'message') as Promise<[Job]>;
  for (const module of process.argv.slice(2)) {
    // One that cannot be loaded yet is reported when the build loads it.
    await import(pathToFileURL(module).href).catch(() => undefined);
  }
  const [{ script, args, env, hold }] = await told;
  process.off('disconnect', endWithParent);
  process.disconnect();
  takeEnvironment(env);
  process.argv.splice(1, Infinity, script, ...args);
  await holdLock(hold);
  await import(pathToFileURL(script).href);
}

function takeEnvironment(env: Job['env']): void {
  for (const name of Object.keys(process.env))
    if (env[name] === undefined) Reflect.deleteProperty(process.env, name);
  for (const [name, value] of Object.entries(env))
    if (value !== undefined) process.env[name] = value;
}

await main();

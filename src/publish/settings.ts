import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Environment, readVariable } from '../settings/environment.ts';
import { PROJECT_ROOT } from './project.ts';
import { PublishError } from './publish-error.ts';

/** Settings of `publish:site` from the environment; paths are absolute. */
export interface PublishSettings {
  content: { folder: string } | { remote: string; branch: string };
  target: string;
  state: string;
  /** The settings that affect a build, as one text. */
  shape: string;
}

/** Variables that a build reads, besides those for its folders; Vite passes those of the last kind on to pages. */
export const SHAPING = /^(?:SITE|DESK|PUBLIC)_/;

/**
 * Reads the environment; an empty variable counts as not set. `args` are those for the build.
 * @throws PublishError if two variables contradict each other
 */
export function readPublishSettings(
  environment: Environment,
  args: readonly string[],
): PublishSettings {
  const get = (name: string) => readVariable(name, environment);
  const path = (name: string, fallback: string) =>
    resolve(get(name) ?? resolve(PROJECT_ROOT, fallback));
  const remote = get('RED_CANDLE_REMOTE');
  if (remote !== undefined && get('RED_CANDLE_CONTENT') !== undefined) {
    throw new PublishError(
      'RED_CANDLE_REMOTE 和 RED_CANDLE_CONTENT 只能设一个：内容要么从仓库取，要么就在文件夹里',
    );
  }
  const branch = get('RED_CANDLE_BRANCH') ?? get('DESK_BRANCH') ?? 'main';
  const shaping = Object.entries(environment).filter(([name]) => SHAPING.test(name));
  return {
    content:
      remote === undefined
        ? { folder: path('RED_CANDLE_CONTENT', 'content') }
        : { remote: existsSync(remote) ? resolve(remote) : remote, branch },
    target: path('RED_CANDLE_OUT', 'dist'),
    state: path('RED_CANDLE_STATE', '.cache/publish'),
    shape: JSON.stringify([shaping.sort(), args]),
  };
}

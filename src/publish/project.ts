import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { type StampOptions, digestFiles, stampFiles } from './digest-files.ts';
import { WatchEndError } from './watch.ts';

/** The checkout that contains this file. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** The last one is npm's record of installed packages: after an update, it changes when `npm ci` is done. */
const CODE = [
  'admin',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'tsconfig.json',
  'node_modules/.package-lock.json',
] as const;

/** Its files are copied to the site, hidden ones too. */
const SERVED = ['public'] as const;

/** All inputs of a build besides content and settings. */
export const PROJECT_FILES = [...CODE, ...SERVED] as const;

/** Of the project, if present: Vite takes variables from them. */
export const ENVIRONMENT_FILES = [
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
] as const;

/** Identifies a state of the project, with or without Git, committed or not. */
export async function projectIdentity(root = PROJECT_ROOT): Promise<string> {
  const [code, served] = await Promise.all([
    digestFiles(root, CODE),
    digestFiles(root, SERVED, { hidden: true }),
  ]);
  return hash('sha256', code.bytes + served.bytes);
}

/** Hash of the names, sizes and times of what {@link projectIdentity} is made of, unread. */
export async function stampProject(root = PROJECT_ROOT, options?: StampOptions): Promise<string> {
  const [code, served] = await Promise.all([
    stampFiles(root, CODE, options),
    stampFiles(root, SERVED, { ...options, hidden: true }),
  ]);
  return hash('sha256', code + served);
}

/**
 * The same for a process that stays, which has loaded the code of the project: once a file was
 * written, even if it was changed back since, another process has to publish.
 * @throws WatchEndError from the first change on
 */
export function unchangedProject(root = PROJECT_ROOT): () => Promise<string> {
  const stampNow = () => stampProject(root);
  const first = stampNow();
  const identity = first.then(() => projectIdentity(root));
  // `publish` asks, and then throws it.
  identity.catch(() => undefined);
  return async () => {
    if ((await first) === (await stampNow())) return identity;
    throw new WatchEndError('程序有改动');
  };
}

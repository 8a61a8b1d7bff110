import { resolve } from 'node:path';
import { digestFiles } from './digest-files.ts';

/** The checkout that contains this file. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/**
 * All inputs of a build besides content and settings. The last one is npm's record of installed
 * packages: after an update, it changes when `npm ci` is done.
 */
export const PROJECT_FILES = [
  'admin',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
  'node_modules/.package-lock.json',
] as const;

/** Identifies a state of the project, with or without Git, committed or not. */
export async function projectIdentity(root = PROJECT_ROOT): Promise<string> {
  return (await digestFiles(root, PROJECT_FILES)).bytes;
}

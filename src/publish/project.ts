import { resolve } from 'node:path';
import { digestFiles } from './digest-files.ts';

/** The checkout that this file lies in. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/**
 * All that shapes a build beside content and settings. The last one is what npm keeps of what is installed: after
 * an update, it changes when `npm ci` is done.
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

/** Tells one state of the project from another, with or without Git, committed or not. */
export async function projectIdentity(root = PROJECT_ROOT): Promise<string> {
  return (await digestFiles(root, PROJECT_FILES)).bytes;
}

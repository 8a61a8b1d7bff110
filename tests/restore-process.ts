import { afterAll, vi } from 'vitest';

/**
 * Test files share a process: what one of them replaces in it (globals, environment, time) must not reach the next.
 * Vitest runs this before each file.
 */
const globals = Object.getOwnPropertyDescriptors(globalThis);
const environment = { ...process.env };
const folder = process.cwd();

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!(name in globals)) Reflect.deleteProperty(globalThis, name);
  }
  Object.defineProperties(globalThis, globals);
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, environment);
  if (process.cwd() !== folder) process.chdir(folder);
});

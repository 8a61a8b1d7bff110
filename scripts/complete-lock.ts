import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import {
  type LockFile,
  type Manifest,
  completeLock,
  findGaps,
  findUnverified,
} from '../tests/packages/lock-file.ts';

/**
 * `npm run lock:complete`: adds to `package-lock.json` the packages that npm left out, with the registry's checksums.
 * If npm's registry lacks a package (a mirror often does), the file stays unchanged and the exit code is not zero.
 */
const FILE = 'package-lock.json';
const FIELDS = ['os', 'cpu', 'libc', 'license', 'dependencies', 'engines'] as const;
const run = promisify(execFile);

async function askRegistry(name: string, version: string): Promise<Manifest> {
  const fields = ['dist.integrity', 'version', ...FIELDS];
  const args = ['view', `${name}@${version}`, ...fields, '--json'];
  const { stdout } = await run('npm', args, { shell: process.platform === 'win32' });
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  const reported = FIELDS.filter((field) => answer[field] !== undefined).map((field) => {
    const value = answer[field];
    // `npm view` may return the element of a one-element list instead of the list.
    return [field, ['os', 'cpu', 'libc'].includes(field) ? [value].flat() : value];
  });
  return {
    integrity: String(answer['dist.integrity'] ?? ''),
    ...Object.fromEntries(reported),
  } as Manifest;
}

orUsage(() => readOptions({}));
const lock = JSON.parse(await readFile(FILE, 'utf8')) as LockFile;
const gaps = [...findGaps(lock), ...findUnverified(lock)];
try {
  const complete = await completeLock(lock, askRegistry);
  await writeFile(FILE, `${JSON.stringify(complete, null, 2)}\n`);
  for (const { path, version } of gaps) console.log(`${path}@${version}`);
  if (gaps.length === 0) console.log('nothing was missing');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    `${FILE} is as it was. Ask a registry that has the package: npm_config_registry=<address> npm run lock:complete`,
  );
  process.exitCode = 1;
}
